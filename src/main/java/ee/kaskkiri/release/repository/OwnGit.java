package ee.kaskkiri.release.repository;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.transport.SshSessionFactory;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/**
 * Git without the machine around it: the configuration of the machine and of its users is neither
 * read nor written, {@code GIT_*} variables mean nothing, and no time stamps of files are measured.
 */
final class OwnGit extends SystemReader.Delegate {
  private static final Map<String, Map<String, String>> DURABLE =
      Map.of(
          "core", Map.of("autocrlf", "false", "fsyncObjectFiles", "true", "fsyncRefFiles", "true"),
          "gc", Map.of("autoDetach", "false", "prunePackExpire", "now"));

  static {
    SystemReader.setInstance(new OwnGit(SystemReader.getInstance()));
    SshSessionFactory.setInstance(new OpenSsh("ssh"));
  }

  private OwnGit(SystemReader machine) {
    super(machine);
  }

  /** A builder of repositories that works as said above. */
  static FileRepositoryBuilder builder() {
    return new FileRepositoryBuilder();
  }

  /** Opens a repository that exists. */
  static Repository open(Path gitDirectory) throws IOException {
    return builder().setGitDir(gitDirectory.toFile()).setMustExist(true).build();
  }

  /** Makes a repository whose every write is on the disk before it counts. */
  static Repository create(Path gitDirectory, @Nullable Path workTree) throws IOException {
    FileRepositoryBuilder builder = builder().setGitDir(gitDirectory.toFile());
    if (workTree == null) {
      builder.setBare();
    } else {
      builder.setWorkTree(workTree.toFile());
    }
    Repository repository = builder.build();
    repository.create(workTree == null);
    repository.updateRef(Constants.HEAD).link(Constants.R_HEADS + "main");
    StoredConfig config = repository.getConfig();
    DURABLE.forEach(
        (section, entries) ->
            entries.forEach((name, value) -> config.setString(section, null, name, value)));
    config.save();
    return repository;
  }

  @Override
  public @Nullable String getenv(String variable) {
    return variable.startsWith("GIT_") ? null : super.getenv(variable);
  }

  @Override
  public FileBasedConfig openSystemConfig(Config parent, FS fs) {
    return new NoConfig(parent, fs);
  }

  @Override
  public FileBasedConfig openUserConfig(Config parent, FS fs) {
    return new NoConfig(parent, fs);
  }

  @Override
  public FileBasedConfig openJGitConfig(Config parent, FS fs) {
    return new NoConfig(parent, fs);
  }

  /** No file; knows only that times of files are to be trusted little. */
  private static final class NoConfig extends FileBasedConfig {
    NoConfig(@Nullable Config parent, FS fs) {
      super(parent, null, fs);
    }

    @Override
    public void load() {
      clear();
    }

    @Override
    public void save() {
      clear();
    }

    @Override
    public boolean isOutdated() {
      return false;
    }

    @Override
    public long getTimeUnit(
        String section, String subsection, String name, long absent, TimeUnit unit) {
      return name.equals("timestampResolution")
          ? unit.convert(2, TimeUnit.SECONDS)
          : super.getTimeUnit(section, subsection, name, absent, unit);
    }
  }
}
