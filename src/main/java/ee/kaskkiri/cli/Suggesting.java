package ee.kaskkiri.cli;

import ee.kaskkiri.engine.CompiledEdition;
import ee.kaskkiri.engine.EditionCompiler;
import ee.kaskkiri.engine.Strictness;
import ee.kaskkiri.regression.CaseBook;
import ee.kaskkiri.regression.Scope;
import ee.kaskkiri.regression.suggest.Checker;
import ee.kaskkiri.regression.suggest.EditionChecks;
import ee.kaskkiri.regression.suggest.Suggestions;
import ee.kaskkiri.regression.suggest.TopicChecks;
import ee.kaskkiri.release.GuardedCompiler;
import ee.kaskkiri.rules.FileTree;
import ee.kaskkiri.rules.RuleBook;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The part of {@code check} that looks beyond the cases and suggests new ones. */
final class Suggesting {
  private static final String ENDING = ".yaml";

  private final Environment environment;
  private final CommandLine command;
  private final FileTree tree;
  private final RuleBook rules;
  private final Strictness strictness;

  Suggesting(Environment environment, CommandLine command, FileTree tree, Strictness strictness) {
    this.environment = environment;
    this.command = command;
    this.tree = tree;
    this.rules = RuleBook.read(tree);
    this.strictness = strictness;
  }

  Scope scope(@Nullable String instrument, @Nullable String topic) {
    return Scopes.of(command, rules, instrument, topic);
  }

  /** Looks at every edition in the scope that compiles, and shows or writes what comes of it. */
  void run(Scope scope, @Nullable Path out) {
    PrintWriter lines = command.getOut();
    EditionCompiler compiler = new EditionCompiler(strictness);
    Checker checker = new Checker(tree, rules, CaseBook.read(tree, rules));
    List<EditionChecks> checks = new ArrayList<>();
    rules.editions().stream()
        .filter(scope::covers)
        .map(new GuardedCompiler(compiler::compile)::compile)
        .flatMap(compiled -> compiled.edition().stream())
        .filter(edition -> scope.topic() == null || edition.topic(scope.topic()).isPresent())
        .forEach(edition -> checks.add(check(checker, edition, scope.topic())));
    ChecksText.lines(checks).forEach(lines::println);
    List<Suggestions> found =
        checks.stream()
            .flatMap(each -> each.topics().stream())
            .map(TopicChecks::suggestions)
            .filter(Objects::nonNull)
            .filter(each -> !each.suggestions().isEmpty())
            .toList();
    if (out == null) {
      found.forEach(each -> lines.printf("%n# %s%n%s", each.path(), each.yaml()));
    } else {
      write(found, out);
    }
  }

  private static EditionChecks check(
      Checker checker, CompiledEdition edition, @Nullable String topic) {
    String name = edition.edition().instrument() + " " + edition.edition().name();
    try (CaseProgress progress = new CaseProgress(name)) {
      return checker.check(edition, topic, true, progress);
    }
  }

  private void write(List<Suggestions> found, Path out) {
    boolean file = out.toString().endsWith(ENDING);
    if (file && found.size() > 1) {
      throw new ParameterException(
          command,
          "--out "
              + out
              + " is one file, but there are suggestions for "
              + String.join(", ", found.stream().map(Suggestions::path).toList())
              + ". Name a directory, or one --instrument and --topic.");
    }
    for (Suggestions each : found) {
      Path path = environment.directory().resolve(file ? out : out.resolve(each.path() + ENDING));
      write(path, each.yaml());
      command.getOut().println(each.path() + ": written to " + path);
    }
  }

  private void write(Path path, String text) {
    try {
      Files.createDirectories(path.toAbsolutePath().resolveSibling("."));
      Files.writeString(path, text, StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      throw new ParameterException(
          command, path + " exists already, and nothing is overwritten. Name another --out.");
    } catch (IOException e) {
      throw new ParameterException(command, path + " cannot be written: " + e);
    }
  }
}
