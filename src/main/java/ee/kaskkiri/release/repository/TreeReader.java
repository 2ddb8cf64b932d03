package ee.kaskkiri.release.repository;

import ee.kaskkiri.rules.FileTree;
import ee.kaskkiri.rules.RuleBook;
import java.io.IOException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/** Reads what was committed, byte by byte: no filter, no line ending, no link is applied. */
final class TreeReader {
  private final Repository repository;
  private final String place;

  /**
   * A reader of a repository.
   *
   * @param place what to call the repository if something is wrong
   */
  TreeReader(Repository repository, String place) {
    this.repository = repository;
    this.place = place;
  }

  /**
   * The content of a commit.
   *
   * @param commit the commit
   * @param folder folder that holds {@code rules}; empty for the root
   */
  Snapshot commit(ObjectId commit, String folder) throws RepositoryException, IOException {
    try (RevWalk walk = new RevWalk(repository)) {
      RevCommit read = walk.parseCommit(commit);
      FileTree files = rules(subtree(read.getTree(), folder), read.name());
      return new Snapshot(files, origin(read));
    }
  }

  /** Whether a commit has a folder {@code rules} in a folder. */
  boolean hasRules(ObjectId commit, String folder) throws IOException {
    try (RevWalk walk = new RevWalk(repository)) {
      ObjectId root = walk.parseCommit(commit).getTree();
      String path = folder.isEmpty() ? RuleBook.RULES : folder + "/" + RuleBook.RULES;
      try (TreeWalk found = TreeWalk.forPath(repository, path, root)) {
        return found != null && found.isSubtree();
      }
    }
  }

  /** Every file of a tree, whatever its name. */
  FileTree everything(ObjectId tree) throws RepositoryException, IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    collect(tree, "", path -> true, files);
    return FileTree.of(files);
  }

  private static Origin origin(RevCommit commit) {
    PersonIdent author = commit.getAuthorIdent();
    return new Origin(
        commit.name(),
        (author.getName() + " <" + author.getEmailAddress() + ">").replace(" <>", "").strip(),
        commit.getFullMessage().strip(),
        commit.getCommitterIdent().getWhenAsInstant());
  }

  private ObjectId subtree(ObjectId root, String folder) throws RepositoryException, IOException {
    if (folder.isEmpty()) {
      return root;
    }
    try (TreeWalk walk = TreeWalk.forPath(repository, folder, root)) {
      if (walk == null) {
        throw wrong("has no folder '" + folder + "' in this commit.", "Name another commit.");
      }
      return walk.getObjectId(0);
    }
  }

  private FileTree rules(ObjectId root, String commit) throws RepositoryException, IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    boolean found = false;
    Optional<String> alike = Optional.empty();
    try (TreeWalk walk = new TreeWalk(repository)) {
      walk.addTree(root);
      while (walk.next()) {
        String name = walk.getPathString();
        if (name.equals(RuleBook.RULES) || name.equals(RuleBook.CASES)) {
          found |= name.equals(RuleBook.RULES);
          folder(walk, name, files);
        } else if (name.equalsIgnoreCase(RuleBook.RULES)) {
          alike = Optional.of(name);
        }
      }
    }
    if (!found) {
      throw wrong(
          "has no folder '"
              + RuleBook.RULES
              + "' in commit "
              + commit
              + alike.map(name -> ", only '" + name + "'; capital letters count").orElse("")
              + ".",
          "Commit the folder '" + RuleBook.RULES + "'.");
    }
    return FileTree.of(files);
  }

  private void folder(TreeWalk walk, String name, SortedMap<String, byte[]> files)
      throws RepositoryException, IOException {
    if (!walk.isSubtree()) {
      throw wrong(name + " is " + kind(walk.getFileMode()) + ".", "Commit a folder.");
    }
    collect(walk.getObjectId(0), name + "/", FileTree::counts, files);
  }

  private void collect(
      ObjectId tree, String prefix, Predicate<String> wanted, SortedMap<String, byte[]> files)
      throws RepositoryException, IOException {
    try (TreeWalk walk = new TreeWalk(repository)) {
      walk.addTree(tree);
      walk.setRecursive(true);
      while (walk.next()) {
        String path = prefix + walk.getPathString();
        if (wanted.test(path)) {
          files.put(path, content(walk, path));
        }
      }
    }
  }

  private byte[] content(TreeWalk walk, String path) throws RepositoryException, IOException {
    FileMode mode = walk.getFileMode();
    if (mode != FileMode.REGULAR_FILE && mode != FileMode.EXECUTABLE_FILE) {
      throw wrong(
          path + " is " + kind(mode) + ", which is not followed.", "Commit the files instead.");
    }
    ObjectLoader blob = walk.getObjectReader().open(walk.getObjectId(0), Constants.OBJ_BLOB);
    if (blob.getSize() > FileTree.LARGEST_FILE) {
      throw wrong(
          path + " has " + blob.getSize() + " bytes.",
          "A file may have " + FileTree.LARGEST_FILE + "; split it.");
    }
    return blob.getCachedBytes(FileTree.LARGEST_FILE);
  }

  private static String kind(FileMode mode) {
    if (mode == FileMode.SYMLINK) {
      return "a symbolic link";
    }
    return mode == FileMode.GITLINK ? "a submodule" : "a file";
  }

  private RepositoryException wrong(String wrong, String mend) {
    return new RepositoryException(place, wrong, mend);
  }
}
