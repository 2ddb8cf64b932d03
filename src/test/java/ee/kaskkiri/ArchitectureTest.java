package ee.kaskkiri;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.library.GeneralCodingRules;
import org.junit.jupiter.api.Test;

/** The shape of the code that the design promises. */
class ArchitectureTest {
  private static final String ROOT = "ee.kaskkiri.";
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("ee.kaskkiri");

  private static void mayNotUse(String user, String... used) {
    String[] packages = new String[used.length];
    for (int i = 0; i < used.length; i++) {
      packages[i] = ROOT + used[i] + "..";
    }
    noClasses()
        .that()
        .resideInAPackage(ROOT + user + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(packages)
        .check(CLASSES);
  }

  @Test
  void onlyTheEngineKnowsKie() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + "engine..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.kie..", "org.drools..")
        .check(CLASSES);
  }

  @Test
  void onlyTheRuleRepositoryKnowsGit() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + "release.repository..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.eclipse.jgit..")
        .check(CLASSES);
  }

  @Test
  void onlyTracesKnowOpenTelemetry() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + "decision.trace..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.opentelemetry..")
        .check(CLASSES);
  }

  @Test
  void onlyTheDatabaseKnowsHowItIsOpened() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + "database..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.agroal..", "org.flywaydb..", "org.sqlite..")
        .check(CLASSES);
  }

  @Test
  void theRuleRepositoryKnowsRuleFilesOnly() {
    mayNotUse("release.repository", "engine", "regression");
    noClasses()
        .that()
        .resideInAPackage(ROOT + "release.repository..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT + "release")
        .check(CLASSES);
  }

  @Test
  void onlyResourcesKnowHttp() {
    noClasses()
        .that()
        .resideOutsideOfPackages(ROOT + "decision..", ROOT + "problem..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("jakarta.ws.rs..")
        .check(CLASSES);
  }

  @Test
  void onlyTheGuardKnowsWhoKnowsCallers() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + "decision.guard..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.quarkus.oidc..", "io.quarkus.security..")
        .check(CLASSES);
  }

  @Test
  void whoMayDoWhatKnowsNoHttp() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + "access..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.quarkus..", "io.vertx..", "jakarta..")
        .check(CLASSES);
  }

  @Test
  void topLevelPackagesHaveNoCycles() {
    slices().matching(ROOT + "(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void dependenciesPointOneWay() {
    mayNotUse("rules", "engine", "regression", "release", "decision", "problem", "cli");
    mayNotUse("engine", "regression", "release", "decision", "problem", "cli");
    mayNotUse("regression", "release", "decision", "problem", "cli");
    mayNotUse("release", "decision", "problem", "cli");
    mayNotUse("problem", "rules", "regression", "release", "decision", "cli");
    mayNotUse("access", "rules", "engine", "regression", "release", "decision", "problem", "cli");
    mayNotUse("access", "record", "difference", "edition");
    mayNotUse("decision", "edition", "cli");
    mayNotUse(
        "database", "rules", "engine", "regression", "release", "record", "access", "decision");
    mayNotUse(
        "record", "rules", "engine", "regression", "release", "access", "decision", "problem");
    mayNotUse("difference", "release", "decision", "problem", "edition", "cli");
    mayNotUse("edition", "release", "decision", "problem", "difference", "cli");
  }

  /** Java gives methods in no certain order, so without it two starts may write two orders. */
  @Test
  void whatIsWrittenHasOneOrder() {
    ArchCondition<JavaClass> order =
        ArchCondition.from(
            DescribedPredicate.describe(
                "say the order of properties that are methods",
                type ->
                    type.isAnnotatedWith(JsonPropertyOrder.class)
                        || type.getMethods().stream()
                                .filter(method -> method.isAnnotatedWith(JsonProperty.class))
                                .count()
                            < 2));
    classes().should(order).check(CLASSES);
  }

  @Test
  void onlyTheCommandLineWritesToTheTerminal() {
    ArchCondition<JavaClass> streams = GeneralCodingRules.ACCESS_STANDARD_STREAMS;
    noClasses().that().resideOutsideOfPackage(ROOT + "cli..").should(streams).check(CLASSES);
  }

  @Test
  void dependenciesComeThroughConstructors() {
    NO_CLASSES_SHOULD_USE_FIELD_INJECTION.check(CLASSES);
  }
}
