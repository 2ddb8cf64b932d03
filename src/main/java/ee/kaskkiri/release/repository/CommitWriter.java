package ee.kaskkiri.release.repository;

import java.io.IOException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEditor;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * Writes and finds commits of content; files beside rules and cases stay as they are.
 *
 * @param repository where
 * @param place what to call it if something is wrong
 */
record CommitWriter(Repository repository, String place) {
  private static final int NEWEST = 500;

  /** What a commit would change. */
  List<FileChange> changes(ObjectId parent, NewCommit commit)
      throws CommitRefusedException, RepositoryException, IOException {
    try {
      Contents.distinct(commit.files(), place);
    } catch (RepositoryException e) {
      throw new CommitRefusedException(e.place(), e.wrong(), e.mend());
    }
    List<FileChange> changes =
        FileChange.between(
            new TreeReader(repository, place).commit(parent, "").files(), commit.files());
    if (changes.isEmpty()) {
      throw new CommitRefusedException(
          place, "holds this content already.", "There is nothing to publish.");
    }
    return changes;
  }

  /** Writes a commit that nothing points to yet. */
  ObjectId write(ObjectId parent, List<FileChange> changes, NewCommit commit)
      throws CommitRefusedException, RepositoryException, IOException {
    try (ObjectInserter inserter = repository.newObjectInserter()) {
      CommitBuilder builder = new CommitBuilder();
      builder.setParentId(parent);
      builder.setTreeId(tree(parent, changes, inserter));
      builder.setAuthor(ident(commit.author(), commit));
      builder.setCommitter(ident(commit.committer(), commit));
      builder.setMessage(commit.message());
      ObjectId written = inserter.insert(builder);
      inserter.flush();
      requireSame(written, commit);
      return written;
    }
  }

  /** A commit that holds anything else than what was judged is worse than none. */
  private void requireSame(ObjectId written, NewCommit commit)
      throws CommitRefusedException, RepositoryException, IOException {
    if (!read(written).files().hash().equals(commit.files().hash())) {
      throw new CommitRefusedException(
          place,
          "cannot hold these files as they are.",
          "See whether one of them has the name of a folder, and rename it.");
    }
  }

  /** Names of callers are no addresses, and nobody's address is made up. */
  static PersonIdent ident(String name, NewCommit commit) {
    return new PersonIdent(name, "", commit.time(), ZoneOffset.UTC);
  }

  private ObjectId tree(ObjectId parent, List<FileChange> changes, ObjectInserter inserter)
      throws IOException {
    DirCache index;
    try (RevWalk walk = new RevWalk(repository)) {
      index = DirCache.read(walk.getObjectReader(), walk.parseCommit(parent).getTree());
    }
    DirCacheEditor editor = index.editor();
    for (FileChange change : changes) {
      byte[] after = change.after();
      if (after == null) {
        editor.add(new DirCacheEditor.DeletePath(change.path()));
      } else {
        editor.add(put(change.path(), inserter.insert(Constants.OBJ_BLOB, after)));
      }
    }
    editor.finish();
    return index.writeTree(inserter);
  }

  private static DirCacheEditor.PathEdit put(String path, ObjectId blob) {
    return new DirCacheEditor.PathEdit(path) {
      @Override
      public void apply(DirCacheEntry entry) {
        if (entry.getRawMode() == 0) {
          entry.setFileMode(FileMode.REGULAR_FILE);
        }
        entry.setObjectId(blob);
      }
    };
  }

  /** The latest of the newest commits whose message has a line. */
  Optional<ObjectId> find(ObjectId newest, String line) throws IOException {
    try (RevWalk walk = new RevWalk(repository)) {
      walk.markStart(walk.parseCommit(newest));
      int looked = 0;
      for (RevCommit commit : walk) {
        if (commit.getFullMessage().lines().anyMatch(line::equals)) {
          return Optional.of(commit.copy());
        }
        if (++looked == NEWEST) {
          break;
        }
      }
    }
    return Optional.empty();
  }

  /** Content of a commit. */
  Snapshot read(ObjectId commit) throws RepositoryException, IOException {
    return new TreeReader(repository, place).commit(commit, "");
  }
}
