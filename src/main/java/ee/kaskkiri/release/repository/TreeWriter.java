package ee.kaskkiri.release.repository;

import ee.kaskkiri.rules.FileTree;
import java.io.IOException;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;

/** Writes files into Git byte by byte: no filter and no line ending is applied. */
final class TreeWriter {
  private TreeWriter() {}

  /** Writes files as a tree. */
  static ObjectId write(ObjectInserter inserter, FileTree files) throws IOException {
    DirCache index = DirCache.newInCore();
    DirCacheBuilder builder = index.builder();
    for (String path : files.paths()) {
      byte[] content = files.content(path).orElseThrow();
      builder.add(entry(path, content, inserter.insert(Constants.OBJ_BLOB, content)));
    }
    builder.finish();
    ObjectId tree = index.writeTree(inserter);
    inserter.flush();
    return tree;
  }

  /** What an index says of a file. */
  static DirCacheEntry entry(String path, byte[] content, ObjectId blob) {
    DirCacheEntry entry = new DirCacheEntry(path);
    entry.setFileMode(FileMode.REGULAR_FILE);
    entry.setObjectId(blob);
    entry.setLength(content.length);
    return entry;
  }
}
