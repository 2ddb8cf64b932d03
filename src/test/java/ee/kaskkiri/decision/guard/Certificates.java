package ee.kaskkiri.decision.guard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Certificates that sign themselves, made by the tool of the JDK. */
final class Certificates {
  static final String PASSWORD = "only-for-tests";

  private static final Path FOLDER = Path.of("target", "certificates").toAbsolutePath();
  private static final int PATIENCE_SECONDS = 60;

  private Certificates() {}

  /** The key store of a name; its certificate stands beside it. */
  static Path made(String name) {
    Path store = FOLDER.resolve(name + ".p12");
    try {
      if (!Files.exists(pem(store))) {
        Files.createDirectories(FOLDER);
        Files.deleteIfExists(store);
        List<String> common =
            List.of("-keystore", store.toString(), "-storepass", PASSWORD, "-alias", name);
        keytool(
            "-genkeypair",
            common,
            List.of(
                "-keyalg",
                "EC",
                "-storetype",
                "PKCS12",
                "-validity",
                "2",
                "-dname",
                "CN=" + name,
                "-ext",
                "san=dns:localhost,ip:127.0.0.1"));
        keytool("-exportcert", common, List.of("-rfc", "-file", pem(store).toString()));
      }
      return store;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path pem(Path store) {
    return store.resolveSibling(store.getFileName() + ".pem");
  }

  private static void keytool(String order, List<String> common, List<String> more)
      throws IOException {
    List<String> command = new java.util.ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.add(order);
    command.addAll(common);
    command.addAll(more);
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new IOException("keytool " + order + " failed");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  static KeyStore store(String name) {
    try (InputStream file = Files.newInputStream(made(name))) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(file, PASSWORD.toCharArray());
      return store;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static String fingerprint(String name) {
    try {
      byte[] certificate = store(name).getCertificate(name).getEncoded();
      return HexFormat.ofDelimiter(":")
          .withUpperCase()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(certificate));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
