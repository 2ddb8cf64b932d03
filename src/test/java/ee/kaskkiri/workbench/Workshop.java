package ee.kaskkiri.workbench;

import ee.kaskkiri.database.Database;
import ee.kaskkiri.database.Databases;
import ee.kaskkiri.engine.Strictness;
import ee.kaskkiri.release.Breadboard;
import ee.kaskkiri.release.DataDirectory;
import ee.kaskkiri.release.Judge;
import ee.kaskkiri.release.Ledger;
import ee.kaskkiri.release.Press;
import ee.kaskkiri.release.ReleaseDesk;
import ee.kaskkiri.release.repository.Repositories;
import ee.kaskkiri.release.repository.RuleRepository;
import ee.kaskkiri.rules.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.jspecify.annotations.Nullable;

/** A rule repository, a service's desk and a workbench, on a clock that a test sets. */
final class Workshop implements AutoCloseable {
  static final String LOAVES = Breadboard.RULES + "loaves.dmn";
  static final String CASES = Breadboard.CASES + "loaves.yaml";
  static final String CORRECTION = "*Correction:* `bread` 2020-01-01: the price was wrong.";
  static final String MARI = "user:mari";
  static final String JAAN = "user:jaan";
  static final String SIIM = "user:siim";

  final Moment moment = new Moment();
  final Database database;
  final RuleRepository repository;
  final ReleaseDesk desk;
  final Press press;
  final Drafts drafts;
  final Review review;
  final Publisher publisher;
  private final DataDirectory data;

  /**
   * Opens everything.
   *
   * @param address of the rule repository
   * @param databaseAddress empty for SQLite
   * @param around what is put around the repository
   */
  Workshop(Path top, String address, String databaseAddress, UnaryOperator<RuleRepository> around)
      throws Exception {
    Path directory = top.resolve("data");
    data = DataDirectory.open(directory, moment);
    repository = around.apply(Repositories.open(address, top, directory));
    Judge judge = new Judge(Strictness.WARNING, "1", Duration.ofMinutes(5), Optional.empty());
    Ledger ledger = new Ledger(repository.describe(), data.archive(), data.history());
    desk = new ReleaseDesk(repository::read, judge, ledger, 3, moment);
    press = new Press(repository, desk);
    database = Databases.open(databaseAddress, directory);
    drafts = new Drafts(database, desk, moment);
    review = new Review(drafts, desk, () -> press);
    publisher = new Publisher(drafts, () -> press);
  }

  /** A work tree with the invented rules, committed. */
  static Path workTree(Path top) throws IOException, GitAPIException {
    Path tree = top.resolve("rules.d");
    new Breadboard().write(tree);
    Files.writeString(tree.resolve("README.md"), "beside the rules");
    try (Git git = Git.init().setDirectory(tree.toFile()).setInitialBranch("main").call()) {
      commitAll(git, "Begin");
    }
    return tree;
  }

  static void commitAll(Git git, String message) throws GitAPIException {
    git.add().addFilepattern(".").call();
    PersonIdent somebody = new PersonIdent("Somebody", "somebody@example.ee");
    git.commit().setMessage(message).setAuthor(somebody).setCommitter(somebody).call();
  }

  /** The commits of a repository, the newest first. */
  static List<RevCommit> log(Path directory) throws IOException, GitAPIException {
    List<RevCommit> commits = new ArrayList<>();
    try (Git git = Git.open(directory.toFile())) {
      git.log().call().forEach(commits::add);
    }
    return commits;
  }

  /** A file as it is committed. */
  static String committed(Path directory, String path) throws IOException {
    try (Git git = Git.open(directory.toFile());
        RevWalk walk = new RevWalk(git.getRepository())) {
      ObjectId head = git.getRepository().resolve(Constants.HEAD);
      TreeWalk found =
          TreeWalk.forPath(git.getRepository(), path, walk.parseCommit(head).getTree());
      return new String(
          git.getRepository().open(found.getObjectId(0)).getBytes(),
          java.nio.charset.StandardCharsets.UTF_8);
    }
  }

  static boolean clean(Path directory) throws IOException, GitAPIException {
    try (Git git = Git.open(directory.toFile())) {
      return git.status().call().isClean();
    }
  }

  /** A draft in which Mari raises a price, whole with its case and its correction. */
  String raised(String price) {
    return raised("2.50", price);
  }

  private String raised(String before, String price) {
    String draft = drafts.begin("Raise the price", MARI).id();
    change(draft, LOAVES, before, price, MARI);
    change(draft, CASES, "price: " + before, "price: " + price, MARI);
    drafts.describe(draft, null, CORRECTION, MARI);
    return draft;
  }

  /** Changes a part of a file as somebody who has just read it. */
  void change(String draft, String path, String part, String other, String by) {
    String text = drafts.files(draft).text(path).orElseThrow();
    drafts.write(draft, path, FileTree.hash(text), text.replace(part, other), by);
  }

  /** A draft that was raised and submitted. */
  String submitted(String price) {
    return submitted("2.50", price);
  }

  String submitted(String before, String price) {
    String draft = raised(before, price);
    review.submit(draft, null, null, MARI);
    return draft;
  }

  /** Approves a draft as it is now. */
  void approve(String draft, @Nullable Instant publishAt, String by) {
    review.approve(draft, null, publishAt, drafts.find(draft).revision(), by);
  }

  /** Approves and publishes. */
  Draft publish(String draft) {
    approve(draft, null, JAAN);
    publisher.publish(draft);
    return drafts.find(draft);
  }

  @Override
  public void close() {
    database.close();
    repository.close();
    data.close();
  }
}
