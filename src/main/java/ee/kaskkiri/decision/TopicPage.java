package ee.kaskkiri.decision;

import com.fasterxml.jackson.databind.node.ObjectNode;
import ee.kaskkiri.engine.Outlines;
import ee.kaskkiri.engine.outline.Outline;
import ee.kaskkiri.regression.Case;
import ee.kaskkiri.regression.CaseBook;
import ee.kaskkiri.regression.CaseKind;
import ee.kaskkiri.regression.RowCoverage;
import ee.kaskkiri.release.RefusedException;
import ee.kaskkiri.release.Release;
import ee.kaskkiri.rules.Act;
import ee.kaskkiri.rules.Bilingual;
import ee.kaskkiri.rules.Edition;
import ee.kaskkiri.rules.FileTree;
import ee.kaskkiri.rules.Finding;
import ee.kaskkiri.rules.RuleFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that people read of a topic.
 *
 * @param instrument name of the instrument
 * @param edition its first day in force
 * @param topic name of the topic
 * @param release hash of the rules that it is read from
 * @param title its name for people; null if the act says nothing of it
 * @param question what it answers; null if the act says nothing of it
 * @param file path of its rule file in the rule repository
 * @param text content of the file
 * @param hash SHA-256 of the file, in hexadecimal
 * @param outline what stands in the file; null if it cannot be read
 * @param coverage which cases fire which row or rule; empty if the edition does not compile
 * @param cases its cases
 * @param casesFile path of its case file, whether there is one or not
 * @param findings what keeps the file from being read or the edition from being compiled
 */
public record TopicPage(
    String instrument,
    String edition,
    String topic,
    String release,
    @Nullable Bilingual title,
    @Nullable Bilingual question,
    String file,
    String text,
    String hash,
    @Nullable Outline outline,
    List<RowCoverage> coverage,
    List<CaseView> cases,
    String casesFile,
    List<Finding> findings) {
  public TopicPage {
    coverage = List.copyOf(coverage);
    cases = List.copyOf(cases);
    findings = List.copyOf(findings);
  }

  /**
   * A case as people read it.
   *
   * @param id its name, unique in the instrument
   * @param name a sentence that says what it shows
   * @param kind where it comes from
   * @param basis where inputs and result come from
   * @param note what a reader must know; null if nothing
   * @param on the day that counts
   * @param given the whole document
   */
  public record CaseView(
      String id,
      String name,
      CaseKind kind,
      String basis,
      @Nullable String note,
      LocalDate on,
      ObjectNode given) {
    private static CaseView of(Case shown) {
      return new CaseView(
          shown.id(),
          shown.name(),
          shown.kind(),
          shown.basis(),
          shown.note(),
          shown.on(),
          shown.given());
    }
  }

  /**
   * The page of a topic, also where the rules do not compile.
   *
   * @param known which cases fire what
   * @throws ee.kaskkiri.problem.ProblemException if there is no such instrument, edition or topic
   */
  static TopicPage of(
      Release release,
      String instrument,
      String editionName,
      String topicName,
      TopicCoverage known) {
    Lookup rules = new Lookup(release);
    Edition edition = rules.edition(rules.instrument(instrument), editionName);
    List<Finding> findings = new ArrayList<>();
    List<RowCoverage> coverage = coverage(release, edition, topicName, known, findings);
    return page(release, edition, topicName, coverage, findings);
  }

  /**
   * The page of a topic without what only compiled rules tell: whoever writes rules must not wait
   * for that.
   *
   * @throws ee.kaskkiri.problem.ProblemException if there is no such instrument, edition or topic
   */
  public static TopicPage uncompiled(
      Release release, String instrument, String editionName, String topicName) {
    Lookup rules = new Lookup(release);
    Edition edition = rules.edition(rules.instrument(instrument), editionName);
    return page(release, edition, topicName, List.of(), new ArrayList<>());
  }

  private static TopicPage page(
      Release release,
      Edition edition,
      String topic,
      List<RowCoverage> coverage,
      List<Finding> findings) {
    RuleFile file = Lookup.file(edition, topic);
    Outline outline = Outlines.read(file, findings).orElse(null);
    Act.Topic said = edition.act().topic(topic).orElse(null);
    return new TopicPage(
        edition.instrument(),
        edition.name(),
        topic,
        release.id(),
        said == null ? null : said.title(),
        said == null ? null : said.question(),
        file.path(),
        file.text(),
        FileTree.hash(file.text()),
        outline,
        coverage,
        release.cases().cases(edition, topic).stream().map(CaseView::of).toList(),
        CaseBook.path(edition, topic),
        findings);
  }

  private static List<RowCoverage> coverage(
      Release release, Edition edition, String topic, TopicCoverage known, List<Finding> findings) {
    Lookup.file(edition, topic);
    try {
      return known.of(release, release.compiled(edition).orElseThrow(), topic);
    } catch (RefusedException e) {
      findings.addAll(e.findings());
      return List.of();
    }
  }
}
