package ee.kaskkiri.cli;

import ee.kaskkiri.engine.RuleRef;
import ee.kaskkiri.engine.table.TableCheck;
import ee.kaskkiri.regression.suggest.EditionChecks;
import ee.kaskkiri.regression.suggest.Suggestions;
import ee.kaskkiri.regression.suggest.TopicChecks;
import ee.kaskkiri.rules.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Says for a terminal what shows of editions beyond their cases. */
final class ChecksText {
  private final List<String> lines = new ArrayList<>();

  private ChecksText() {}

  static List<String> lines(List<EditionChecks> checks) {
    ChecksText text = new ChecksText();
    for (EditionChecks edition : checks) {
      for (TopicChecks topic : edition.topics()) {
        text.lines.add("");
        text.lines.add(edition.instrument() + "/" + edition.edition() + "/" + topic.topic());
        text.tables(topic.tables());
        text.rules(topic);
      }
    }
    return text.lines;
  }

  private void tables(List<TableCheck> tables) {
    if (tables.isEmpty()) {
      return;
    }
    long sound = tables.stream().filter(TableCheck::sound).count();
    lines.add("  tables: %d, without gap, overlap or idle row: %d".formatted(tables.size(), sound));
    for (TableCheck table : tables) {
      if (!table.sound() || !table.limits().isEmpty()) {
        lines.add("  %s, %s, %d rows".formatted(table.table(), table.hitPolicy(), table.rows()));
        table.findings().forEach(this::finding);
        table.limits().forEach(limit -> lines.add("    ? " + limit));
      }
    }
  }

  private void finding(Finding finding) {
    String mend = finding.mend() == null ? "" : " " + finding.mend();
    lines.add("    ! " + finding.message() + mend);
  }

  private void rules(TopicChecks topic) {
    Suggestions suggestions = topic.suggestions();
    if (topic.uncovered().isEmpty()) {
      lines.add("  every rule is fired by some case");
      return;
    }
    lines.add("  fired by no case: " + names(topic.uncovered()));
    if (suggestions == null) {
      return;
    }
    suggestions
        .suggestions()
        .forEach(each -> lines.add("  suggested: " + each.id() + ": " + each.name()));
    if (!suggestions.unreached().isEmpty()) {
      lines.add(
          "  not reached in %d tries, perhaps never fired: %s"
              .formatted(suggestions.tries(), names(suggestions.unreached())));
    }
  }

  private static String names(List<RuleRef> rules) {
    return rules.stream()
        .map(rule -> rule.table() + "/" + rule.rule())
        .collect(Collectors.joining(", "));
  }
}
