package ee.kaskkiri.workbench;

import ee.kaskkiri.rules.FileTree;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The files that a draft changes, to be put into a rule repository by hand. */
public final class DraftArchive {
  /** Names the files that are to be removed, one a line. */
  static final String REMOVED = "REMOVED.txt";

  private DraftArchive() {}

  /**
   * A ZIP archive of what differs.
   *
   * @param base what the draft began with
   * @param files every file as the draft has it
   */
  public static byte[] zip(FileTree base, FileTree files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      for (String path : files.paths()) {
        byte[] content = files.content(path).orElseThrow();
        if (!Arrays.equals(content, base.content(path).orElse(null))) {
          put(zip, path, content);
        }
      }
      List<String> removed = new ArrayList<>();
      base.paths().forEach(removed::add);
      removed.removeIf(files::isFile);
      if (!removed.isEmpty()) {
        put(zip, REMOVED, (String.join("\n", removed) + "\n").getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void put(ZipOutputStream zip, String path, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(path));
    zip.write(content);
    zip.closeEntry();
  }
}
