package ee.kaskkiri.regression.impact.report;

import ee.kaskkiri.regression.impact.Change;
import ee.kaskkiri.regression.impact.Counts;
import ee.kaskkiri.regression.impact.ImpactReport;
import ee.kaskkiri.regression.impact.ImpactReport.TopicImpact;
import ee.kaskkiri.regression.impact.MoneyImpact;
import ee.kaskkiri.regression.impact.MoneyImpact.Group;
import ee.kaskkiri.regression.impact.MoneyImpact.Grouping;
import ee.kaskkiri.regression.impact.Standing;
import ee.kaskkiri.regression.impact.Sums;
import ee.kaskkiri.regression.impact.VerdictChange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The report for a terminal: counts, verdicts, sums of money, and what changes most. */
public final class ImpactTerminal {
  private static final int MOST = 10;
  private static final int LONGEST_TITLE = 60;
  private static final Figures FIGURES = Figures.plain();

  private final List<String> lines = new ArrayList<>();

  private ImpactTerminal() {}

  /** The report as lines of text. */
  public static List<String> lines(ImpactReport report) {
    ImpactTerminal text = new ImpactTerminal();
    text.head(report);
    report.topics().forEach(text::topic);
    text.changes(report);
    text.unanswered(report);
    text.unreadable(report);
    text.end(report);
    return text.lines;
  }

  private void head(ImpactReport report) {
    new TextTable("", 3)
        .row("from", shortened(report.from().release()), report.from().name())
        .row("to", shortened(report.to().release()), report.to().name())
        .lines()
        .forEach(lines::add);
    lines.add("");
    counts(report.counts(), "");
  }

  private static String shortened(String release) {
    return release.substring(0, Math.min(12, release.length()));
  }

  private void counts(Counts counts, String indent) {
    lines.add(
        String.format(
            "%s%s asked, %s changed (%s outcome, %s reasons only, %s decided or not); %s only"
                + " reworded",
            indent,
            FIGURES.count(counts.asked()),
            FIGURES.count(counts.changed()),
            FIGURES.count(counts.outcome()),
            FIGURES.count(counts.reasons()),
            FIGURES.count(counts.status()),
            FIGURES.count(counts.texts())));
    if (counts.unanswered() > 0) {
      lines.add(
          String.format(
              "%s%s became undecided, %s became decided; input refused: %s before, %s after",
              indent,
              FIGURES.count(counts.becameUndecided()),
              FIGURES.count(counts.becameDecided()),
              FIGURES.count(counts.refusedBefore()),
              FIGURES.count(counts.refusedAfter())));
    }
  }

  private void topic(TopicImpact topic) {
    lines.add("");
    lines.add(topic.instrument() + "/" + topic.topic());
    if (topic.counts().changed() == 0) {
      lines.add("  " + FIGURES.count(topic.counts().asked()) + " asked, unchanged");
      return;
    }
    counts(topic.counts(), "  ");
    verdicts(topic.verdicts());
    money(topic.money());
    topic.money().forEach(this::groups);
  }

  private void verdicts(List<VerdictChange> verdicts) {
    TextTable table = new TextTable("  ", 1);
    for (VerdictChange change : verdicts) {
      boolean same = change.from().equals(change.to());
      String words =
          same ? words(change.from()) : words(change.from()) + " -> " + words(change.to());
      table.row(words, FIGURES.count(change.asks()));
    }
    table.lines().forEach(lines::add);
  }

  private static String words(Standing standing) {
    return standing.meaning() == null
        ? standing.word()
        : standing.word() + " (" + standing.meaning() + ")";
  }

  private void money(List<MoneyImpact> money) {
    if (money.isEmpty()) {
      return;
    }
    TextTable table =
        new TextTable("  ", 1)
            .row("euros", "before", "after", "difference", "winners", "gain", "losers", "loss");
    money.forEach(one -> row(table, named(one), one.sums()));
    table.lines().forEach(lines::add);
  }

  private static String named(MoneyImpact money) {
    return switch (money.named()) {
      case BOTH -> money.value();
      case FROM -> money.value() + " (money only before)";
      case TO -> money.value() + " (money only after)";
    };
  }

  private static void row(TextTable table, String name, Sums sums) {
    table.row(
        name,
        FIGURES.money(sums.before()),
        FIGURES.money(sums.after()),
        FIGURES.difference(sums.difference()),
        FIGURES.count(sums.winners()),
        FIGURES.difference(sums.gains()),
        FIGURES.count(sums.losers()),
        FIGURES.difference(sums.losses().negate()));
  }

  private void groups(MoneyImpact money) {
    for (Grouping grouping : money.groups()) {
      List<Group> moved = grouping.values().stream().filter(one -> one.sums().moved()).toList();
      if (grouping.tooMany()) {
        lines.add("  " + money.value() + " by " + grouping.field() + ": too many values");
      } else if (!moved.isEmpty()) {
        groups(money.value() + " by " + grouping.field(), moved);
      }
    }
  }

  private void groups(String title, List<Group> moved) {
    TextTable table =
        new TextTable("  ", 1)
            .row(title, "before", "after", "difference", "winners", "gain", "losers", "loss");
    moved.stream()
        .sorted(Comparator.comparing((Group group) -> group.sums().difference().abs()).reversed())
        .limit(MOST)
        .forEach(one -> row(table, one.value().isEmpty() ? "(none)" : one.value(), one.sums()));
    table.lines().forEach(lines::add);
    more(moved.size() - MOST, "  ");
  }

  private void more(long left, String indent) {
    if (left > 0) {
      lines.add(indent + "and " + FIGURES.count(left) + " more");
    }
  }

  private void changes(ImpactReport report) {
    if (report.changes().isEmpty()) {
      return;
    }
    lines.add("");
    lines.add("Changed answers, the greatest difference first");
    TextTable table = new TextTable("  ", 3);
    report.changes().stream().limit(MOST).forEach(change -> change(table, change));
    table.lines().forEach(lines::add);
    more(report.counts().changed() - Math.min(MOST, report.changes().size()), "  ");
  }

  private static void change(TextTable table, Change change) {
    String verdict =
        change.before().standing().equals(change.after().standing())
            ? change.after().standing().word()
            : change.before().standing().word() + " -> " + change.after().standing().word();
    Change.Money most =
        change.money().stream()
            .max(Comparator.comparing(money -> money.difference().abs()))
            .orElse(null);
    table.row(
        change.ref(),
        cut(change.title() == null ? change.topic() : change.title()),
        verdict,
        most == null ? "" : most.value(),
        most == null ? "" : FIGURES.difference(most.difference()));
  }

  private static String cut(String text) {
    return text.length() <= LONGEST_TITLE ? text : text.substring(0, LONGEST_TITLE - 1) + "…";
  }

  private void unanswered(ImpactReport report) {
    List<Change> changed =
        report.unanswered().stream().filter(change -> change.change().changed()).toList();
    if (changed.isEmpty()) {
      return;
    }
    lines.add("");
    lines.add("Decided on one side only, or refused for another cause");
    changed.stream().limit(MOST).forEach(this::unanswered);
    more(report.counts().status() - Math.min(MOST, changed.size()), "  ");
  }

  private void unanswered(Change change) {
    lines.add(
        String.format(
            "  %s: %s -> %s",
            change.ref(), change.before().standing().word(), change.after().standing().word()));
    List<String> messages =
        change.after().messages().isEmpty()
            ? change.before().messages()
            : change.after().messages();
    messages.stream().limit(1).forEach(message -> lines.add("    " + message));
  }

  private void unreadable(ImpactReport report) {
    if (report.portfolio().unreadable() == 0) {
      return;
    }
    lines.add("");
    lines.add(FIGURES.count(report.portfolio().unreadable()) + " entries hold no question");
    report.unreadable().stream()
        .limit(MOST)
        .forEach(one -> lines.add("  " + one.where() + ": " + one.reason()));
    more(report.portfolio().unreadable() - Math.min(MOST, report.unreadable().size()), "  ");
  }

  private void end(ImpactReport report) {
    if (!report.sharedEditions().isEmpty()) {
      lines.add("");
      lines.add(
          "Unchanged editions, evaluated once: " + String.join(", ", report.sharedEditions()));
    }
  }
}
