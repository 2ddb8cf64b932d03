package ee.kaskkiri.workbench;

import static ee.kaskkiri.workbench.Workshop.JAAN;
import static ee.kaskkiri.workbench.Workshop.LOAVES;
import static ee.kaskkiri.workbench.Workshop.MARI;
import static ee.kaskkiri.workbench.Workshop.SIIM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ee.kaskkiri.release.Breadboard;
import ee.kaskkiri.release.RefusedException;
import ee.kaskkiri.rules.FileTree;
import ee.kaskkiri.workbench.DraftRefusedException.Why;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.LogContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewTest {
  @TempDir Path top = Path.of("");

  @BeforeAll
  static void quiet() {
    LogContext.getLogContext().getLogger("").setLevel(Level.OFF);
  }

  private Workshop workshop() throws Exception {
    return new Workshop(top, Workshop.workTree(top).toString(), "", same -> same);
  }

  private static void refused(Why why, ThrowingCallable call) {
    assertThatExceptionOfType(DraftRefusedException.class)
        .isThrownBy(call)
        .satisfies(refused -> assertThat(refused.why()).isEqualTo(why));
  }

  @Test
  void nobodyApprovesWhatTheyBeganOrWroteIn() throws Exception {
    try (Workshop workshop = workshop()) {
      Drafts drafts = workshop.drafts;
      String draft = drafts.begin("x", SIIM).id();
      workshop.change(draft, LOAVES, "2.50", "3.00", MARI);
      workshop.change(draft, Workshop.CASES, "price: 2.50", "price: 3.00", MARI);
      drafts.write(draft, Breadboard.RULES + "notes.md", null, "x", "user:undone");
      drafts.undo(draft, Breadboard.RULES + "notes.md", FileTree.hash("x"), MARI);
      drafts.describe(draft, null, Workshop.CORRECTION, "user:words");
      workshop.review.submit(draft, null, null, JAAN);

      for (String author : List.of(SIIM, MARI, "user:undone", "user:words")) {
        refused(Why.OWN_DRAFT, () -> workshop.approve(draft, null, author));
      }
      assertThat(drafts.find(draft).state()).isEqualTo(DraftState.SUBMITTED);
      workshop.approve(draft, null, JAAN);
      assertThat(drafts.find(draft).approved()).extracting("by").isEqualTo(JAAN);
    }
  }

  @Test
  void aDraftGoesBackAndForth() throws Exception {
    try (Workshop workshop = workshop()) {
      String draft = workshop.submitted("3.00");
      refused(Why.NOT_OPEN, () -> workshop.change(draft, LOAVES, "3.00", "4.00", MARI));
      refused(Why.NOT_OPEN, () -> workshop.drafts.discard(draft, MARI));
      refused(Why.NOT_OPEN, () -> workshop.review.submit(draft, null, null, MARI));
      refused(Why.INVALID, () -> workshop.review.sendBack(draft, " ", JAAN));
      workshop.review.sendBack(draft, "Why so much?", JAAN);
      assertThat(workshop.drafts.find(draft).state()).isEqualTo(DraftState.OPEN);
      refused(Why.NOT_OPEN, () -> workshop.approve(draft, null, JAAN));

      long seen = workshop.drafts.find(draft).revision();
      refused(Why.NOT_OPEN, () -> workshop.review.submit(draft, null, seen - 1, MARI));
      workshop.review.submit(draft, "It must be.", seen, MARI);
      workshop.approve(draft, workshop.moment.instant().plus(Duration.ofDays(1)), JAAN);
      workshop.publisher.publishDue();
      assertThat(workshop.drafts.find(draft).state()).isEqualTo(DraftState.APPROVED);
      workshop.review.withdraw(draft, MARI);

      Draft open = workshop.drafts.find(draft);
      assertThat(open.state()).isEqualTo(DraftState.OPEN);
      assertThat(open.approved()).isNull();
      assertThat(open.publishAt()).isNull();
      assertThat(workshop.drafts.events(draft))
          .extracting(event -> event.what().slug())
          .endsWith("submitted", "returned", "submitted", "approved", "withdrawn");
      refused(Why.NOT_OPEN, () -> workshop.review.reopen(draft, MARI));
    }
  }

  @Test
  void whatWasNotLookedAtIsNotApproved() throws Exception {
    try (Workshop workshop = workshop()) {
      String draft = workshop.submitted("3.00");
      long seen = workshop.drafts.find(draft).revision();
      workshop.review.withdraw(draft, MARI);
      workshop.change(draft, LOAVES, "3.00", "300", MARI);
      workshop.review.submit(draft, null, null, MARI);

      refused(Why.NOT_OPEN, () -> workshop.review.approve(draft, null, null, seen, JAAN));
      assertThat(workshop.drafts.find(draft).state()).isEqualTo(DraftState.SUBMITTED);
    }
  }

  @Test
  void aPublishedEditionThatChangesWithoutACorrectionIsToldWhenItIsSubmitted() throws Exception {
    try (Workshop workshop = workshop()) {
      String draft = workshop.raised("3.00");
      workshop.drafts.describe(draft, null, "It is more now.", MARI);

      assertThatExceptionOfType(RefusedException.class)
          .isThrownBy(() -> workshop.review.submit(draft, null, null, MARI))
          .withMessageContaining("*Correction:* `bread` 2020-01-01");
      assertThat(workshop.drafts.find(draft).state()).isEqualTo(DraftState.OPEN);
    }
  }

  @Test
  void whatChangesNothingOrSaysNothingIsNotSubmitted() throws Exception {
    try (Workshop workshop = workshop()) {
      String draft = workshop.drafts.begin("x", MARI).id();
      refused(Why.INVALID, () -> workshop.review.submit(draft, "text", null, MARI));
      workshop.drafts.write(draft, "rules/notes.md", null, "x", MARI);
      workshop.drafts.describe(draft, null, "", MARI);
      refused(Why.INVALID, () -> workshop.review.submit(draft, null, null, MARI));
      workshop.review.submit(draft, "Notes.", null, MARI);
      assertThat(workshop.drafts.find(draft).changeLog()).isEqualTo("Notes.");
    }
  }

  @Test
  void whoeverIsRefusedChangesNothing() throws Exception {
    try (Workshop workshop = workshop()) {
      String draft = workshop.drafts.begin("x", MARI).id();
      long revision = workshop.drafts.find(draft).revision();

      refused(Why.INVALID, () -> workshop.review.submit(draft, "A text.", null, JAAN));

      assertThat(workshop.drafts.find(draft).changeLog()).isEmpty();
      assertThat(workshop.drafts.find(draft).revision()).isEqualTo(revision);
      assertThat(workshop.drafts.authors(draft)).containsExactly(MARI);
    }
  }

  @Test
  void whoeverApprovesBesideAnotherApprovedDraftIsTold() throws Exception {
    try (Workshop workshop = workshop()) {
      String first = workshop.submitted("3.00");
      workshop.approve(first, workshop.moment.instant().plus(Duration.ofDays(1)), JAAN);
      assertThat(workshop.drafts.find(first).findings()).isEmpty();
      String second = workshop.submitted("4.00");

      workshop.approve(second, workshop.moment.instant().plus(Duration.ofDays(2)), JAAN);

      assertThat(workshop.drafts.find(second).findings())
          .singleElement()
          .satisfies(
              finding -> {
                assertThat(finding.file()).isEqualTo("draft " + first);
                assertThat(finding.line()).contains("becomes law second is refused");
              });
    }
  }

  @Test
  void ofManyWhoApproveAtOnceOneIsHeard() throws Exception {
    try (Workshop workshop = workshop()) {
      String draft = workshop.submitted("3.00");
      long seen = workshop.drafts.find(draft).revision();

      List<Boolean> heard =
          DraftsTest.atOnce(
              4,
              number -> {
                try {
                  workshop.review.approve(draft, null, null, seen, "user:approver" + number);
                  return true;
                } catch (DraftRefusedException e) {
                  return false;
                }
              });

      assertThat(heard).containsOnlyOnce(true);
    }
  }
}
