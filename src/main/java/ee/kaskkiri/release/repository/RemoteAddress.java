package ee.kaskkiri.release.repository;

import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.eclipse.jgit.transport.URIish;
import org.jspecify.annotations.Nullable;

/**
 * Which branch of which Git remote is followed.
 *
 * @param uri the remote, with credentials if the address holds them
 * @param branch the branch; null for the one that is the remote's HEAD
 */
record RemoteAddress(URIish uri, @Nullable String branch) {
  private static final Set<String> SCHEMES = Set.of("https", "http", "ssh", "git", "file");
  private static final Pattern SHORT_SSH = Pattern.compile("[^/@:\\s]+@[^/@:\\s]+:[^\\s]+");

  RemoteAddress {
    Objects.requireNonNull(uri, "uri");
  }

  /** Whether a text looks like a remote, and not like a path. */
  static boolean looksLikeOne(String text) {
    return text.contains("://") || SHORT_SSH.matcher(text).matches();
  }

  /**
   * Reads an address.
   *
   * @throws RepositoryException if it is none
   */
  static RemoteAddress parse(String text) throws RepositoryException {
    int hash = text.lastIndexOf('#');
    String address = hash < 0 ? text : text.substring(0, hash);
    String branch = hash < 0 ? null : text.substring(hash + 1);
    URIish uri;
    try {
      uri = new URIish(address);
    } catch (URISyntaxException e) {
      throw wrong("is no address of a Git remote.");
    }
    String scheme = uri.getScheme() == null ? "ssh" : uri.getScheme().toLowerCase(Locale.ROOT);
    if (!SCHEMES.contains(scheme)) {
      throw wrong("begins with '" + scheme + "://'; known are " + String.join(", ", known()) + ".");
    }
    String host = uri.getHost() == null ? "" : uri.getHost();
    if (host.startsWith("-") || (host.isEmpty() && !scheme.equals("file"))) {
      throw wrong("names no host.");
    }
    if (branch != null && (branch.isBlank() || branch.startsWith("-"))) {
      throw wrong("names no branch behind '#'.");
    }
    return new RemoteAddress(uri, branch);
  }

  private static Set<String> known() {
    return new TreeSet<>(SCHEMES);
  }

  /** The text itself is not repeated: it may hold a password. */
  private static RepositoryException wrong(String wrong) {
    return new RepositoryException(
        "The address of the rule repository",
        wrong,
        "Write it like https://host/rules.git#branch, git@host:rules.git or /path/to/rules.");
  }

  /** Name of the followed ref at the remote. */
  String remoteRef() {
    return branch == null ? "HEAD" : "refs/heads/" + branch;
  }

  /**
   * Name of the ref here that says what was fetched. It depends on the address without its
   * credentials, so that what was fetched from one address is never taken for another's.
   */
  String localRef() {
    String remote = withoutUser().toString().replaceAll("/+$", "");
    return "refs/remotes/" + digest(remote + "#" + remoteRef()) + "/tip";
  }

  private static String digest(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private URIish withoutUser() {
    return uri.setUser(null).setPass(null);
  }

  /** A text in which user and password of the address may stand, without them. */
  String withoutSecrets(String text) {
    String clean = text;
    if (uri.getPass() != null) {
      clean = clean.replace(uri.getPass(), "…");
    }
    boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
    if (web && uri.getUser() != null) {
      clean = clean.replace(uri.getUser() + "@", "").replace(uri.getUser(), "…");
    }
    return clean;
  }

  /** The address for people, without credentials. */
  @Override
  public String toString() {
    return branch == null ? withoutBranch() : withoutBranch() + "#" + branch;
  }

  /** The address of the remote alone, without credentials. */
  String withoutBranch() {
    return withoutSecrets(uri.setPass(null).toString());
  }
}
