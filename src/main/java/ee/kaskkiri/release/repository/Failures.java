package ee.kaskkiri.release.repository;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.file.FileSystemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.jgit.errors.NoRemoteRepositoryException;

/** Says in words what came as an exception. */
final class Failures {
  private Failures() {}

  /** A local repository or directory that cannot be read. */
  static RepositoryException reading(String place, Exception failure) {
    return new RepositoryException(
        place, "cannot be read: " + words(failure) + ".", "Mend it, or name another.", failure);
  }

  /** A directory of our own that cannot be written. */
  static RepositoryException writing(String place, Exception failure) {
    return new RepositoryException(
        place,
        "cannot be written: " + words(failure) + ".",
        "It needs space on the disk, and this user must be allowed to write there.",
        failure);
  }

  /** A remote that cannot be fetched. */
  static RepositoryException fetching(String place, RemoteAddress address, Exception failure) {
    String words = address.withoutSecrets(words(failure));
    return new RepositoryException(
        place,
        "cannot be fetched: " + words.replace(address.withoutBranch() + ": ", "") + ".",
        mend(failure),
        failure);
  }

  /** A remote that a commit cannot be pushed to. */
  static RepositoryException pushing(String place, RemoteAddress address, Exception failure) {
    String words = address.withoutSecrets(words(failure));
    return new RepositoryException(
        place,
        "cannot be pushed to: " + words.replace(address.withoutBranch() + ": ", "") + ".",
        "It is tried again; see whether it can be reached, and whether this user may write there.",
        failure);
  }

  private static String mend(Exception failure) {
    for (Throwable cause : chain(failure)) {
      if (cause instanceof UnknownHostException
          || cause instanceof ConnectException
          || cause instanceof NoRouteToHostException
          || cause instanceof SocketTimeoutException) {
        return "It is asked again and again; see whether its server runs and can be reached.";
      }
      if (cause instanceof NoRemoteRepositoryException) {
        return "See whether the address is right, and whether this user may read there.";
      }
    }
    return "It is asked again and again; see whether address, access and disk are in order.";
  }

  /** The innermost causes say most; each is told once. */
  private static String words(Exception failure) {
    List<String> said = new ArrayList<>();
    for (Throwable cause : chain(failure)) {
      String words = words(cause).strip().replaceAll("\\s+", " ").replaceAll("[.:;]+$", "");
      if (said.stream().noneMatch(earlier -> earlier.contains(words))) {
        said.removeIf(words::contains);
        said.add(words);
      }
    }
    return String.join(": ", said);
  }

  private static String words(Throwable failure) {
    if (failure instanceof FileSystemException file && file.getReason() != null) {
      return file.getReason();
    }
    if (failure instanceof UnknownHostException) {
      return "nobody knows the host " + failure.getMessage();
    }
    String message = Objects.requireNonNullElse(failure.getMessage(), "");
    boolean bare = message.isBlank() || failure instanceof FileSystemException;
    return failure instanceof RuntimeException || bare
        ? failure.getClass().getSimpleName() + " " + message
        : message;
  }

  private static List<Throwable> chain(Exception failure) {
    List<Throwable> chain = new ArrayList<>();
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (chain.contains(cause)) {
        break;
      }
      chain.add(cause);
    }
    return chain;
  }

  /** Work on files of our own. */
  @FunctionalInterface
  interface Work<T> {
    /** Does it. */
    T run() throws IOException, RepositoryException;
  }
}
