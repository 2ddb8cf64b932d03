package ee.kaskkiri.workbench;

import static ee.kaskkiri.workbench.Workshop.JAAN;
import static ee.kaskkiri.workbench.Workshop.LOAVES;
import static ee.kaskkiri.workbench.Workshop.MARI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ee.kaskkiri.database.SharedPostgres;
import ee.kaskkiri.release.Breadboard;
import ee.kaskkiri.release.repository.CommitRefusedException;
import ee.kaskkiri.release.repository.NewCommit;
import ee.kaskkiri.release.repository.RepositoryException;
import ee.kaskkiri.release.repository.RuleRepository;
import ee.kaskkiri.release.repository.Snapshot;
import ee.kaskkiri.rules.Finding;
import ee.kaskkiri.workbench.DraftRefusedException.Why;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.revwalk.RevCommit;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.LogContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublisherTest {
  @TempDir Path top = Path.of("");

  @BeforeAll
  static void quiet() {
    LogContext.getLogContext().getLogger("").setLevel(Level.OFF);
  }

  private Workshop workshop(Path repository) throws Exception {
    return workshop(repository.toString(), same -> same);
  }

  private Workshop workshop(String address, UnaryOperator<RuleRepository> around) throws Exception {
    return new Workshop(top, address, "", around);
  }

  private static String told(Draft draft) {
    return String.join("\n", draft.findings().stream().map(Finding::line).toList());
  }

  @Test
  void aPublishedDraftIsACommitOfWhoWroteItAndTheActiveRelease() throws Exception {
    Path tree = Workshop.workTree(top);
    try (Workshop workshop = workshop(tree)) {
      Draft draft = workshop.publish(workshop.submitted("3.00"));

      assertThat(draft.state()).isEqualTo(DraftState.PUBLISHED);
      assertThat(draft.release()).isEqualTo(workshop.desk.current().id());
      RevCommit commit = Workshop.log(tree).get(0);
      assertThat(commit.getAuthorIdent().getName()).isEqualTo(MARI);
      assertThat(commit.getCommitterIdent().getName()).isEqualTo(JAAN);
      assertThat(commit.getFullMessage())
          .startsWith("Raise the price\n\n" + Workshop.CORRECTION)
          .contains("Approved-by: " + JAAN, "Kaskkiri-Draft: " + draft.id());
      assertThat(Workshop.committed(tree, "rules/CHANGELOG.md"))
          .contains("## Raise the price\n\n" + Workshop.CORRECTION);
      assertThat(Workshop.committed(tree, "README.md")).isEqualTo("beside the rules");
      assertThat(Files.readString(tree.resolve(LOAVES))).contains("3.00");
      assertThat(Workshop.clean(tree)).isTrue();
      assertThat(workshop.desk.history().toString()).contains(MARI);

      workshop.desk.take(workshop.repository.newest());
      assertThat(workshop.publish(workshop.submitted("3.00", "4.00")).state())
          .isEqualTo(DraftState.PUBLISHED);
      assertThat(Workshop.log(tree)).hasSize(3);
    }
  }

  @Test
  void whatTheGateRefusesIsNeverCommitted() throws Exception {
    Path tree = Workshop.workTree(top);
    try (Workshop workshop = workshop(tree)) {
      String id = workshop.raised("3.00");
      workshop.change(id, Workshop.CASES, "price: 3.00", "price: 7.00", MARI);
      workshop.review.submit(id, null, null, MARI);

      Draft draft = workshop.publish(id);

      assertThat(draft.state()).isEqualTo(DraftState.FAILED);
      assertThat(told(draft)).contains("7.00");
      assertThat(Workshop.log(tree)).hasSize(1);
      assertThat(Workshop.clean(tree)).isTrue();
      assertThat(workshop.desk.current().id()).isEqualTo(draft.base());

      workshop.review.reopen(id, MARI);
      workshop.change(id, Workshop.CASES, "price: 7.00", "price: 3.00", MARI);
      workshop.review.submit(id, null, null, MARI);
      assertThat(workshop.publish(id).state()).isEqualTo(DraftState.PUBLISHED);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"lying", "staged"})
  void workOfOthersInTheWorkTreeIsNotOverwritten(String how) throws Exception {
    Path tree = Workshop.workTree(top);
    try (Workshop workshop = workshop(tree)) {
      String changed = Files.readString(tree.resolve(LOAVES)).replace("2.50", "8.88");
      Files.writeString(tree.resolve(LOAVES), changed);
      if (how.equals("staged")) {
        try (Git git = Git.open(tree.toFile())) {
          git.add().addFilepattern(LOAVES).call();
        }
      }

      Draft draft = workshop.publish(workshop.submitted("3.00"));

      assertThat(draft.state()).isEqualTo(DraftState.FAILED);
      assertThat(told(draft)).contains(LOAVES, "not committed");
      assertThat(Files.readString(tree.resolve(LOAVES))).isEqualTo(changed);
      assertThat(Workshop.log(tree)).hasSize(1);
    }
  }

  @Test
  void changesElsewhereInTheWorkTreeStay() throws Exception {
    Path tree = Workshop.workTree(top);
    try (Workshop workshop = workshop(tree)) {
      Files.writeString(tree.resolve("README.md"), "mine");
      Files.writeString(tree.resolve("rules/bread/2020-01-01/rolls.drl"), "mine");

      assertThat(workshop.publish(workshop.submitted("3.00")).state())
          .isEqualTo(DraftState.PUBLISHED);

      assertThat(Files.readString(tree.resolve("README.md"))).isEqualTo("mine");
      assertThat(Files.readString(tree.resolve("rules/bread/2020-01-01/rolls.drl")))
          .isEqualTo("mine");
    }
  }

  @Test
  void aCommitThatCameInBetweenIsNotOverwritten() throws Exception {
    Path tree = Workshop.workTree(top);
    try (Workshop workshop = workshop(tree)) {
      String draft = workshop.submitted("3.00");
      Files.writeString(tree.resolve("rules/notes.md"), "faster");
      try (Git git = Git.open(tree.toFile())) {
        Workshop.commitAll(git, "Faster");
      }

      Draft failed = workshop.publish(draft);

      assertThat(failed.state()).isEqualTo(DraftState.FAILED);
      assertThat(told(failed)).contains("does not decide");
      assertThat(Workshop.log(tree)).hasSize(2);

      workshop.desk.take(workshop.repository.newest());
      workshop.review.reopen(draft, MARI);
      workshop.drafts.update(draft, Set.of(), MARI);
      workshop.review.submit(draft, null, null, MARI);
      assertThat(workshop.publish(draft).state()).isEqualTo(DraftState.PUBLISHED);
      assertThat(Workshop.committed(tree, "rules/notes.md")).isEqualTo("faster");
    }
  }

  @Test
  void afterARollbackTheActiveReleaseIsBuiltUpon() throws Exception {
    Path tree = Workshop.workTree(top);
    try (Workshop workshop = workshop(tree)) {
      String first = workshop.desk.current().id();
      workshop.publish(workshop.submitted("3.00"));
      workshop.desk.activate(first, JAAN, "It was wrong");

      assertThat(workshop.publish(workshop.submitted("3.50")).state())
          .isEqualTo(DraftState.PUBLISHED);
      assertThat(Workshop.log(tree)).hasSize(3);
      assertThat(Workshop.committed(tree, LOAVES)).contains("3.50");
      assertThat(Workshop.clean(tree)).isTrue();
    }
  }

  @Test
  void aBareRepositoryAndARemoteAreCommittedToAsWell() throws Exception {
    Path tree = Workshop.workTree(top);
    Path bare = top.resolve("bare.git");
    Git.cloneRepository()
        .setURI(tree.toUri().toString())
        .setDirectory(bare.toFile())
        .setBare(true)
        .call()
        .close();
    for (String address :
        List.of(bare.toUri() + "#main", bare.toUri().toString(), bare.toString())) {
      int before = Workshop.log(bare).size();
      Path place = Files.createDirectory(top.resolve("service" + before));
      try (Workshop workshop = new Workshop(place, address, "", same -> same)) {
        String draft = workshop.drafts.begin("Notes", MARI).id();
        workshop.drafts.write(draft, "rules/notes" + before + ".md", null, "x", MARI);
        workshop.review.submit(draft, "Notes.", null, MARI);

        Draft published = workshop.publish(draft);

        assertThat(told(published)).isEmpty();
        assertThat(published.state()).as(address).isEqualTo(DraftState.PUBLISHED);
        assertThat(Workshop.log(bare)).hasSize(before + 1);
        assertThat(Workshop.committed(bare, "README.md")).isEqualTo("beside the rules");
        assertThat(workshop.repository.newest().files().hash()).isEqualTo(published.release());
      }
    }
  }

  @Test
  void aPushThatIsRejectedLosesNothing() throws Exception {
    Path tree = Workshop.workTree(top);
    Path bare = top.resolve("bare.git");
    Git.cloneRepository()
        .setURI(tree.toUri().toString())
        .setDirectory(bare.toFile())
        .setBare(true)
        .call()
        .close();
    Overtaken overtaken = new Overtaken(tree, bare);
    try (Workshop workshop = workshop(bare.toUri() + "#main", overtaken::around)) {
      Draft draft = workshop.publish(workshop.submitted("3.00"));

      assertThat(draft.state()).isEqualTo(DraftState.FAILED);
      assertThat(told(draft)).contains("in between");
      assertThat(Workshop.log(bare).get(0).getFullMessage()).isEqualTo("Faster");
      assertThat(workshop.drafts.files(draft.id()).text(LOAVES).orElseThrow()).contains("3.00");
    }
  }

  /** Somebody pushes just before the draft is committed. */
  private record Overtaken(Path tree, Path bare) {
    RuleRepository around(RuleRepository repository) {
      return new Around(repository) {
        @Override
        public Snapshot commit(String parent, NewCommit commit)
            throws CommitRefusedException, RepositoryException {
          try (Git git = Git.open(tree.toFile())) {
            Files.writeString(tree.resolve("rules/notes.md"), "faster");
            Workshop.commitAll(git, "Faster");
            git.push().setRemote(bare.toUri().toString()).call();
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
          return super.commit(parent, commit);
        }
      };
    }
  }

  @Test
  void aPlainDirectorySaysWhatToDoInstead() throws Exception {
    Path directory = top.resolve("plain");
    new Breadboard().write(directory);
    try (Workshop workshop = workshop(directory)) {
      String draft = workshop.submitted("3.00");

      assertThatExceptionOfType(DraftRefusedException.class)
          .isThrownBy(() -> workshop.publish(draft))
          .withMessageContaining("Download")
          .satisfies(refused -> assertThat(refused.why()).isEqualTo(Why.READ_ONLY));
      assertThat(workshop.drafts.find(draft).state()).isEqualTo(DraftState.SUBMITTED);
    }
  }

  @Test
  void aPlannedDraftIsPublishedAtItsMoment() throws Exception {
    Path tree = Workshop.workTree(top);
    try (Workshop workshop = workshop(tree)) {
      String draft = workshop.submitted("3.00");
      workshop.approve(draft, workshop.moment.instant().plus(Duration.ofDays(2)), JAAN);
      workshop.publisher.publish(draft);
      workshop.moment.pass(Duration.ofDays(1));
      workshop.publisher.publishDue();
      assertThat(workshop.drafts.find(draft).state()).isEqualTo(DraftState.APPROVED);

      workshop.moment.pass(Duration.ofDays(1));
      workshop.publisher.publishDue();

      assertThat(workshop.drafts.find(draft).state()).isEqualTo(DraftState.PUBLISHED);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void severalPublishersMakeOneCommit(boolean postgres) throws Exception {
    Path tree = Workshop.workTree(top);
    String database = postgres ? SharedPostgres.fresh() : "";
    try (Workshop workshop = new Workshop(top, tree.toString(), database, same -> same)) {
      String draft = workshop.submitted("3.00");
      workshop.approve(draft, null, JAAN);

      DraftsTest.atOnce(
          4,
          number -> {
            new Publisher(workshop.drafts, () -> workshop.press).publishDue();
            return true;
          });

      assertThat(workshop.drafts.find(draft).state()).isEqualTo(DraftState.PUBLISHED);
      assertThat(Workshop.log(tree)).hasSize(2);
      assertThat(workshop.drafts.events(draft))
          .filteredOn(event -> event.what() == DraftEvent.What.PUBLISHED)
          .hasSize(1);
    }
  }

  @Test
  void whoeverIsKilledBetweenCommitAndNoteIsFinishedByTheNext() throws Exception {
    Path tree = Workshop.workTree(top);
    AtomicBoolean kill = new AtomicBoolean(true);
    try (Workshop workshop = workshop(tree.toString(), repository -> killed(repository, kill))) {
      String draft = workshop.submitted("3.00");
      workshop.approve(draft, null, JAAN);
      assertThatExceptionOfType(Killed.class).isThrownBy(() -> workshop.publisher.publish(draft));
      assertThat(Workshop.log(tree)).hasSize(2);
      assertThat(workshop.drafts.find(draft).state()).isEqualTo(DraftState.APPROVED);
      assertThatExceptionOfType(DraftRefusedException.class)
          .isThrownBy(() -> workshop.review.withdraw(draft, MARI));
      workshop.publisher.publishDue();
      assertThat(workshop.drafts.find(draft).state()).isEqualTo(DraftState.APPROVED);

      workshop.moment.pass(Duration.ofMinutes(11));
      workshop.publisher.publishDue();

      Draft published = workshop.drafts.find(draft);
      assertThat(published.state()).isEqualTo(DraftState.PUBLISHED);
      assertThat(published.release()).isEqualTo(workshop.desk.current().id());
      assertThat(Workshop.log(tree)).hasSize(2);
      assertThat(Workshop.clean(tree)).isTrue();
    }
  }

  @Test
  void aRepositoryThatIsAwayIsTriedAgainForAnHour() throws Exception {
    Path tree = Workshop.workTree(top);
    AtomicBoolean away = new AtomicBoolean(true);
    try (Workshop workshop = workshop(tree.toString(), repository -> away(repository, away))) {
      String draft = workshop.submitted("3.00");
      Draft waiting = workshop.publish(draft);
      assertThat(waiting.state()).isEqualTo(DraftState.APPROVED);
      assertThat(told(waiting)).contains("is away");

      away.set(false);
      workshop.publisher.publishDue();
      assertThat(workshop.drafts.find(draft).state()).isEqualTo(DraftState.APPROVED);
      workshop.moment.pass(Duration.ofMinutes(1));
      workshop.publisher.publishDue();
      assertThat(workshop.drafts.find(draft).state()).isEqualTo(DraftState.PUBLISHED);
      assertThat(workshop.drafts.find(draft).findings()).isEmpty();

      away.set(true);
      String late = workshop.submitted("3.00", "4.00");
      workshop.publish(late);
      workshop.moment.pass(Duration.ofHours(2));
      workshop.publisher.publishDue();
      assertThat(workshop.drafts.find(late).state()).isEqualTo(DraftState.FAILED);
    }
  }

  @Test
  void aDraftIsWithdrawnWhileTheRepositoryIsAway() throws Exception {
    Path tree = Workshop.workTree(top);
    AtomicBoolean away = new AtomicBoolean(true);
    try (Workshop workshop = workshop(tree.toString(), repository -> away(repository, away))) {
      String draft = workshop.submitted("3.00");
      assertThat(workshop.publish(draft).state()).isEqualTo(DraftState.APPROVED);

      workshop.review.withdraw(draft, MARI);

      assertThat(workshop.drafts.find(draft).state()).isEqualTo(DraftState.OPEN);
      away.set(false);
      workshop.moment.pass(Duration.ofMinutes(1));
      workshop.publisher.publishDue();
      assertThat(Workshop.log(tree)).hasSize(1);
    }
  }

  @Test
  void aDraftWhoseCommitWasMadeWithoutAnAnswerIsNotWithdrawn() throws Exception {
    Path tree = Workshop.workTree(top);
    AtomicBoolean lost = new AtomicBoolean(true);
    try (Workshop workshop = workshop(tree.toString(), repository -> deaf(repository, lost))) {
      String draft = workshop.submitted("3.00");
      assertThat(workshop.publish(draft).state()).isEqualTo(DraftState.APPROVED);
      assertThat(Workshop.log(tree)).hasSize(2);

      assertThatExceptionOfType(DraftRefusedException.class)
          .isThrownBy(() -> workshop.review.withdraw(draft, MARI))
          .withMessageContaining("is published");

      assertThat(workshop.drafts.find(draft).state()).isEqualTo(DraftState.PUBLISHED);
      assertThat(workshop.desk.current().id()).isEqualTo(workshop.drafts.find(draft).release());
    }
  }

  private static RuleRepository deaf(RuleRepository repository, AtomicBoolean lost) {
    return new Around(repository) {
      @Override
      public Snapshot commit(String parent, NewCommit commit)
          throws CommitRefusedException, RepositoryException {
        Snapshot made = super.commit(parent, commit);
        if (lost.getAndSet(false)) {
          throw new RepositoryException("remote", "does not answer.", "Wait.");
        }
        return made;
      }
    };
  }

  @Test
  void anErrorOfTheMachineIsTriedAgainToo() throws Exception {
    Path tree = Workshop.workTree(top);
    AtomicBoolean full = new AtomicBoolean(true);
    try (Workshop workshop = workshop(tree.toString(), repository -> full(repository, full))) {
      String draft = workshop.submitted("3.00");
      assertThat(told(workshop.publish(draft))).contains("OutOfMemoryError");

      workshop.moment.pass(Duration.ofMinutes(1));
      workshop.publisher.publishDue();

      assertThat(workshop.drafts.find(draft).state()).isEqualTo(DraftState.PUBLISHED);
    }
  }

  private static RuleRepository full(RuleRepository repository, AtomicBoolean full) {
    return new Around(repository) {
      @Override
      public Optional<Snapshot> find(String line) throws RepositoryException {
        if (full.getAndSet(false)) {
          throw new OutOfMemoryError("invented");
        }
        return super.find(line);
      }
    };
  }

  @Test
  void whatIsCommittedButDoesNotDecideIsTold() throws Exception {
    Path tree = Workshop.workTree(top);
    AtomicBoolean lost = new AtomicBoolean(true);
    try (Workshop workshop = workshop(tree.toString(), repository -> deaf(repository, lost))) {
      String draft = workshop.submitted("3.00");
      workshop.publish(draft);
      try (Git git = Git.open(tree.toFile())) {
        Files.writeString(tree.resolve("rules/notes.md"), "on top");
        Workshop.commitAll(git, "On top");
      }
      workshop.moment.pass(Duration.ofMinutes(1));
      workshop.publisher.publishDue();

      Draft published = workshop.drafts.find(draft);
      assertThat(published.state()).isEqualTo(DraftState.PUBLISHED);
      assertThat(workshop.desk.current().id()).isEqualTo(published.base());
      assertThat(told(published)).contains("committed, but does not decide", published.base());
    }
  }

  /** As if the process had ended. */
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  private static RuleRepository killed(RuleRepository repository, AtomicBoolean kill) {
    return new Around(repository) {
      @Override
      public Snapshot commit(String parent, NewCommit commit)
          throws CommitRefusedException, RepositoryException {
        Snapshot made = super.commit(parent, commit);
        if (kill.getAndSet(false)) {
          throw new Killed();
        }
        return made;
      }
    };
  }

  private static RuleRepository away(RuleRepository repository, AtomicBoolean away) {
    return new Around(repository) {
      @Override
      public Optional<Snapshot> find(String line) throws RepositoryException {
        if (away.get()) {
          throw new RepositoryException("remote", "is away.", "Wait.");
        }
        return super.find(line);
      }
    };
  }

  /** A repository around another one. */
  private static class Around implements RuleRepository {
    private final RuleRepository repository;

    Around(RuleRepository repository) {
      this.repository = repository;
    }

    @Override
    public Snapshot read() throws RepositoryException {
      return repository.read();
    }

    @Override
    public String look() throws RepositoryException {
      return repository.look();
    }

    @Override
    public Snapshot commit(String parent, NewCommit commit)
        throws CommitRefusedException, RepositoryException {
      return repository.commit(parent, commit);
    }

    @Override
    public Optional<Snapshot> find(String line) throws RepositoryException {
      return repository.find(line);
    }

    @Override
    public String describe() {
      return repository.describe();
    }

    @Override
    public void close() {
      repository.close();
    }
  }
}
