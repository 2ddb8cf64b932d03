package ee.kaskkiri.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The content of a rule repository at one moment: every file below {@code rules/} and {@code
 * test-data/}, held in memory, so that what was checked is what decides.
 */
public final class FileTree {
  /** How many bytes a file may have, so that one put there by mistake does not fill the memory. */
  public static final int LARGEST_FILE = 1 << 26;

  private static final String PACKAGED = "repository";

  /** A name that begins with a dot, or looks like a half-saved file or its copy. */
  private static final Pattern PASSING =
      Pattern.compile("(^|/)[.#]|(~|\\.tmp|\\.swp|\\.part|___jb_(tmp|old)___)(/|$)");

  private final SortedMap<String, byte[]> files;
  private final String hash;

  private FileTree(SortedMap<String, byte[]> files) {
    this.files = Collections.unmodifiableSortedMap(files);
    this.hash = hash(files);
  }

  /** The given files, by their path with {@code /} between names. */
  public static FileTree of(Map<String, byte[]> files) {
    return new FileTree(new TreeMap<>(files));
  }

  /**
   * Reads a directory.
   *
   * @throws NoSuchFileException if it does not exist, or has no folder {@code rules}
   * @throws FileSystemException if it holds what is no readable file; the reason says what
   * @throws IOException if a file cannot be read
   */
  public static FileTree read(Path directory) throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    DirectoryFiles.walk(
        directory, (path, file, attributes) -> files.put(path, Files.readAllBytes(file)));
    return new FileTree(files);
  }

  /**
   * A sign of what {@link #read} would give, without reading contents: it changes with every name,
   * size and time of a file. It may stay the same where a file is written twice within one tick of
   * the file system's clock.
   */
  public static String sign(Path directory) throws IOException {
    StringBuilder sign = new StringBuilder();
    DirectoryFiles.walk(
        directory,
        (path, file, attributes) ->
            sign.append(path)
                .append('\0')
                .append(attributes.size())
                .append('\0')
                .append(attributes.lastModifiedTime())
                .append('\0')
                .append(attributes.fileKey())
                .append('\n'));
    return sign.toString();
  }

  /** Whether a path is content: neither hidden nor what an editor leaves while it saves. */
  public static boolean counts(String path) {
    return !PASSING.matcher(path).find();
  }

  /** The rules and cases that were packed into the application. */
  public static FileTree packaged() {
    URL changeLog =
        FileTree.class
            .getClassLoader()
            .getResource(PACKAGED + "/" + RuleBook.RULES + "/CHANGELOG.md");
    if (changeLog == null) {
      throw new IllegalStateException("the application was packed without rules");
    }
    try {
      URI uri = changeLog.toURI();
      if (!"jar".equals(uri.getScheme())) {
        return read(Path.of(uri).resolve("../..").normalize());
      }
      String specific = uri.getSchemeSpecificPart();
      URI archive = new URI(specific.substring(0, specific.indexOf('!')));
      try (FileSystem jar = FileSystems.newFileSystem(Path.of(archive))) {
        return read(jar.getPath("/" + PACKAGED));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Every path, in order. */
  public Iterable<String> paths() {
    return files.keySet();
  }

  /** Content of a file; empty if there is none at the path. */
  public Optional<byte[]> content(String path) {
    return Optional.ofNullable(files.get(path)).map(byte[]::clone);
  }

  /** Content of a file as text; empty if there is none at the path. */
  public Optional<String> text(String path) {
    return Optional.ofNullable(files.get(path))
        .map(content -> new String(content, StandardCharsets.UTF_8));
  }

  /** Names of what lies directly in a folder, in order. */
  public List<String> names(String folder) {
    String prefix = folder + "/";
    return files.tailMap(prefix).keySet().stream()
        .takeWhile(path -> path.startsWith(prefix))
        .map(path -> path.substring(prefix.length()))
        .map(rest -> rest.contains("/") ? rest.substring(0, rest.indexOf('/')) : rest)
        .distinct()
        .toList();
  }

  /** The files in a folder and its folders, by the same paths as here. */
  public FileTree below(String folder) {
    String prefix = folder + "/";
    SortedMap<String, byte[]> below = new TreeMap<>();
    for (Map.Entry<String, byte[]> file : files.tailMap(prefix).entrySet()) {
      if (!file.getKey().startsWith(prefix)) {
        break;
      }
      below.put(file.getKey(), file.getValue());
    }
    return new FileTree(below);
  }

  /** Whether there is no file. */
  public boolean isEmpty() {
    return files.isEmpty();
  }

  /** Whether a path is a file, and not a folder. */
  public boolean isFile(String path) {
    return files.containsKey(path);
  }

  /** SHA-256 of all paths and contents, in hexadecimal: the name of a release. */
  public String hash() {
    return hash;
  }

  /** SHA-256 of one text in UTF-8, in hexadecimal. */
  public static String hash(String text) {
    return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static String hash(SortedMap<String, byte[]> files) {
    MessageDigest digest = sha256();
    files.forEach(
        (path, content) -> {
          digest.update((path + "\0" + content.length + "\0").getBytes(StandardCharsets.UTF_8));
          digest.update(content);
        });
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
