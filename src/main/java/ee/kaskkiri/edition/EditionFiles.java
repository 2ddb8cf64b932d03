package ee.kaskkiri.edition;

import ee.kaskkiri.rules.RuleBook;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Writes a new edition into a directory: whole, or not at all. */
public final class EditionFiles {
  /** A name that begins with a dot is no part of a repository. */
  private static final String HIDDEN = ".new-";

  private final Path directory;
  private final NewEdition edition;
  private final List<Path> made = new ArrayList<>();
  private final Map<Path, byte[]> replaced = new LinkedHashMap<>();

  private EditionFiles(Path directory, NewEdition edition) {
    this.directory = directory;
    this.edition = edition;
  }

  /**
   * Writes the files of an edition.
   *
   * @param directory the rule repository
   * @throws FileAlreadyExistsException if a folder of the edition exists
   * @throws IOException if something cannot be written; nothing of it is left then, and files that
   *     were there are as before
   */
  public static void write(Path directory, NewEdition edition) throws IOException {
    EditionFiles files = new EditionFiles(directory, edition);
    try {
      files.write();
    } catch (IOException e) {
      try {
        files.undo();
      } catch (IOException left) {
        e.addSuppressed(left);
      }
      throw e;
    }
  }

  private void write() throws IOException {
    Path rules = folder(RuleBook.RULES);
    Path cases = folder(RuleBook.CASES);
    for (Path folder : List.of(rules, cases)) {
      if (Files.exists(folder)) {
        throw new FileAlreadyExistsException(folder.toString(), null, "the folder exists");
      }
    }
    delete(hidden(rules));
    delete(hidden(cases));
    List<Map.Entry<Path, Path>> others = new ArrayList<>();
    for (Map.Entry<String, String> file : edition.files().entrySet()) {
      Path path = directory.resolve(file.getKey());
      Path folder = path.startsWith(rules) ? rules : path.startsWith(cases) ? cases : null;
      Path hidden =
          folder == null
              ? path.resolveSibling(HIDDEN + path.getFileName())
              : hidden(folder).resolve(folder.relativize(path));
      made.add(folder == null ? hidden : hidden(folder));
      Files.createDirectories(hidden.resolveSibling("."));
      Files.writeString(hidden, file.getValue());
      if (folder == null) {
        others.add(Map.entry(hidden, path));
      }
    }
    for (Path folder : List.of(cases, rules)) {
      if (Files.isDirectory(hidden(folder))) {
        Files.move(hidden(folder), folder, StandardCopyOption.ATOMIC_MOVE);
        made.add(folder);
      }
    }
    for (Map.Entry<Path, Path> other : others) {
      replace(other.getValue(), other.getKey());
    }
  }

  private void replace(Path path, Path hidden) throws IOException {
    boolean there = Files.exists(path);
    byte[] before = Files.isRegularFile(path) ? Files.readAllBytes(path) : new byte[0];
    Files.move(hidden, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    if (there) {
      replaced.put(path, before);
    } else {
      made.add(path);
    }
  }

  private Path folder(String root) {
    return directory.resolve(root).resolve(edition.instrument()).resolve(edition.name());
  }

  private static Path hidden(Path folder) {
    return folder.resolveSibling(HIDDEN + folder.getFileName());
  }

  private void undo() throws IOException {
    for (Path path : made) {
      delete(path);
    }
    for (Map.Entry<Path, byte[]> file : replaced.entrySet()) {
      Files.write(file.getKey(), file.getValue());
    }
  }

  private static void delete(Path path) throws IOException {
    if (!Files.exists(path)) {
      return;
    }
    try (Stream<Path> all = Files.walk(path)) {
      for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(one);
      }
    }
  }
}
