package ee.kaskkiri.release.repository;

import ee.kaskkiri.rules.FileTree;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A file that a commit changes.
 *
 * @param path where it is
 * @param before its content before; null if there was none
 * @param after its content after; null if there is none any more
 */
record FileChange(String path, byte @Nullable [] before, byte @Nullable [] after) {
  private static final byte CARRIAGE_RETURN = '\r';

  /** What differs between two contents, in the order of paths. */
  static List<FileChange> between(FileTree before, FileTree after) {
    SortedSet<String> paths = new TreeSet<>();
    before.paths().forEach(paths::add);
    after.paths().forEach(paths::add);
    List<FileChange> changes = new ArrayList<>();
    for (String path : paths) {
      byte[] old = before.content(path).orElse(null);
      byte[] now = after.content(path).orElse(null);
      if (!Arrays.equals(old, now)) {
        changes.add(new FileChange(path, old, now));
      }
    }
    return changes;
  }

  /** Whether a content is the one before or after, whatever its line endings. */
  boolean knows(byte @Nullable [] content) {
    return same(content, before) || same(content, after);
  }

  private static boolean same(byte @Nullable [] one, byte @Nullable [] other) {
    return one == null || other == null
        ? one == other
        : Arrays.equals(withoutReturns(one), withoutReturns(other));
  }

  private static byte[] withoutReturns(byte[] content) {
    byte[] kept = new byte[content.length];
    int length = 0;
    for (byte one : content) {
      if (one != CARRIAGE_RETURN) {
        kept[length++] = one;
      }
    }
    return Arrays.copyOf(kept, length);
  }
}
