package ee.kaskkiri.decision.workbench;

import ee.kaskkiri.release.Breadboard;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;

/** Serves a Git work tree with the invented rules of {@link Breadboard}. */
public final class BreadWorkTree implements QuarkusTestProfile {
  @Override
  public Map<String, String> getConfigOverrides() {
    try {
      Path top = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "bread-drafts");
      Path tree = top.resolve("rules.d");
      new Breadboard().write(tree);
      try (Git git = Git.init().setDirectory(tree.toFile()).setInitialBranch("main").call()) {
        git.add().addFilepattern(".").call();
        git.commit().setMessage("Begin").setAuthor("Somebody", "somebody@example.ee").call();
      }
      return Map.of(
          "kaskkiri.repository", tree.toString(), "kaskkiri.data", top.resolve("data").toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GitAPIException e) {
      throw new IllegalStateException(e);
    }
  }
}
