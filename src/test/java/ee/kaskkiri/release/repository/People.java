package ee.kaskkiri.release.repository;

import ee.kaskkiri.rules.FileTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.StoredConfig;
import org.jspecify.annotations.Nullable;

/** What people do to a rule repository, with Git and without. */
final class People {
  static final String RULES = "rules/demo/2020-01-01/a.dmn";
  static final String CASES = "test-data/demo/2020-01-01/a.yaml";
  static final Instant TIME = Instant.parse("2020-02-03T04:05:06Z");

  private People() {}

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Content with one rule file. */
  static FileTree content(String text) {
    return FileTree.of(Map.of(RULES, bytes(text)));
  }

  /** Files by path and text, in turn. */
  static FileTree tree(String... pathsAndTexts) {
    Map<String, byte[]> files = new HashMap<>();
    for (int i = 0; i < pathsAndTexts.length; i += 2) {
      files.put(pathsAndTexts[i], bytes(pathsAndTexts[i + 1]));
    }
    return FileTree.of(files);
  }

  static void save(Path directory, String path, String text) {
    try {
      Path file = directory.resolve(path);
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A Git repository with nothing in it, written quickly. */
  static Path git(Path directory) throws IOException {
    try (Repository repository = OwnGit.create(directory, null)) {
      StoredConfig config = repository.getConfig();
      config.setBoolean("core", null, "fsyncObjectFiles", false);
      config.setBoolean("core", null, "fsyncRefFiles", false);
      config.save();
    }
    return directory;
  }

  /** Commits on top of what a branch holds; gives the commit. */
  static String commit(Path git, String branch, FileTree files) throws IOException {
    return commit(git, branch, files, true);
  }

  /** Puts a commit without parents in the place of whatever a branch holds. */
  static String replace(Path git, String branch, FileTree files) throws IOException {
    return commit(git, branch, files, false);
  }

  private static String commit(Path git, String branch, FileTree files, boolean onTop)
      throws IOException {
    try (Repository repository = OwnGit.open(git);
        ObjectInserter inserter = repository.newObjectInserter()) {
      ObjectId parent = onTop ? repository.resolve("refs/heads/" + branch) : null;
      ObjectId tree = TreeWriter.write(inserter, files);
      ObjectId commit = insert(inserter, tree, parent);
      RefUpdate update = repository.updateRef("refs/heads/" + branch);
      update.setNewObjectId(commit);
      update.forceUpdate();
      return commit.name();
    }
  }

  static ObjectId insert(ObjectInserter inserter, ObjectId tree, @Nullable ObjectId parent)
      throws IOException {
    CommitBuilder builder = new CommitBuilder();
    PersonIdent mari = new PersonIdent("Mari Maasikas", "mari@example.ee", TIME, ZoneOffset.UTC);
    builder.setAuthor(mari);
    builder.setCommitter(mari);
    builder.setMessage("Raise the rate\n\nAs decided.\n");
    builder.setTreeId(tree);
    if (parent != null) {
      builder.setParentId(parent);
    }
    ObjectId commit = inserter.insert(builder);
    inserter.flush();
    return commit;
  }
}
