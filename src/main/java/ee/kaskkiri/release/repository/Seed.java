package ee.kaskkiri.release.repository;

import ee.kaskkiri.rules.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;

/**
 * The packaged rules, committed to a work tree of our own.
 *
 * @param directory the work tree
 * @param packaged the packaged rules
 */
record Seed(Path directory, FileTree packaged) {
  /** Remembers the last commit that is ours. */
  static final String REF = "refs/kaskkiri/seed";

  /** Makes the repository, with one commit. */
  void create() throws IOException {
    Path git = directory.resolve(Constants.DOT_GIT);
    try (Repository repository = OwnGit.create(git, directory)) {
      commit(repository, null, "Begin with the packaged rules");
    }
  }

  /**
   * Commits the packaged rules on top of our last commit, unless files were changed by hand.
   *
   * @return why nothing was done; empty if it was
   */
  Optional<String> putOnTop(Repository repository, ObjectId last)
      throws IOException, RepositoryException {
    FileTree before = new TreeReader(repository, directory.toString()).commit(last, "").files();
    SortedSet<String> gone = new TreeSet<>();
    before.paths().forEach(gone::add);
    packaged.paths().forEach(gone::remove);
    Optional<String> changed = changedByHand(before);
    if (changed.isPresent()) {
      return changed.map(
          path ->
              directory
                  + " holds changes that are not committed ("
                  + path
                  + "), so the rules of this version of the application were not brought into it."
                  + " Commit or undo them, and start again.");
    }
    for (String path : gone) {
      Files.deleteIfExists(directory.resolve(path));
    }
    commit(repository, last, "Take over the rules of a newer application");
    return Optional.empty();
  }

  /** A file that is neither as it was nor as it will be; the latter is our own half-done work. */
  private Optional<String> changedByHand(FileTree before) throws IOException {
    SortedSet<String> paths = new TreeSet<>();
    before.paths().forEach(paths::add);
    packaged.paths().forEach(paths::add);
    for (String path : paths) {
      Path file = directory.resolve(path);
      Optional<byte[]> now =
          Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
      if (!same(now, before.content(path)) && !same(now, packaged.content(path))) {
        return Optional.of(path);
      }
    }
    return Optional.empty();
  }

  private static boolean same(Optional<byte[]> one, Optional<byte[]> other) {
    return Arrays.equals(one.orElse(null), other.orElse(null));
  }

  /** Files first, then the commit: whoever is killed between finds them and goes on. */
  private void commit(Repository repository, @Nullable ObjectId last, String why)
      throws IOException {
    ObjectId commit;
    try (ObjectInserter inserter = repository.newObjectInserter()) {
      ObjectId tree = TreeWriter.write(inserter, packaged);
      writeFiles();
      index(repository, inserter);
      CommitBuilder builder = new CommitBuilder();
      PersonIdent us = new PersonIdent("Käskkiri", "kaskkiri@localhost");
      builder.setAuthor(us);
      builder.setCommitter(us);
      builder.setTreeId(tree);
      if (last != null) {
        builder.setParentId(last);
      }
      builder.setMessage(
          why
              + "\n\nThey were packed into the application; their release is "
              + packaged.hash()
              + ".\nOnce you commit here, the application commits no more.\n");
      commit = inserter.insert(builder);
      inserter.flush();
    }
    move(repository, Constants.HEAD, commit, last);
    remember(repository, commit);
  }

  private void writeFiles() throws IOException {
    for (String path : packaged.paths()) {
      Path file = directory.resolve(path);
      byte[] content = packaged.content(path).orElseThrow();
      if (Files.exists(file) && Arrays.equals(Files.readAllBytes(file), content)) {
        continue;
      }
      Files.createDirectories(file.resolveSibling("."));
      Path half = file.resolveSibling("." + file.getFileName() + ".new");
      Files.write(half, content);
      Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /** Tells Git that the files lie there as committed. */
  private void index(Repository repository, ObjectInserter inserter) throws IOException {
    DirCache index = repository.lockDirCache();
    try {
      DirCacheBuilder builder = index.builder();
      for (String path : packaged.paths()) {
        byte[] content = packaged.content(path).orElseThrow();
        ObjectId blob = inserter.idFor(Constants.OBJ_BLOB, content);
        DirCacheEntry entry = TreeWriter.entry(path, content, blob);
        entry.setLastModified(Files.getLastModifiedTime(directory.resolve(path)).toInstant());
        builder.add(entry);
      }
      builder.finish();
      index.write();
      if (!index.commit()) {
        throw new IOException("the index of " + directory + " was not written");
      }
    } finally {
      index.unlock();
    }
  }

  /** Takes note of our last commit. */
  static void remember(Repository repository, ObjectId commit) throws IOException {
    move(repository, REF, commit, repository.resolve(REF));
  }

  private static void move(
      Repository repository, String name, ObjectId target, @Nullable ObjectId expected)
      throws IOException {
    RefUpdate update = repository.updateRef(name);
    update.setNewObjectId(target);
    update.setExpectedOldObjectId(expected == null ? ObjectId.zeroId() : expected);
    update.setRefLogMessage("packaged rules", false);
    RefUpdate.Result result = update.forceUpdate();
    switch (result) {
      case NEW, FORCED, FAST_FORWARD, NO_CHANGE -> {}
      default -> throw new IOException(name + " was not written: " + result);
    }
  }
}
