package ee.kaskkiri;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The shape of the code that the design promises. */
@AnalyzeClasses(packages = "ee.kaskkiri", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String ROOT = "ee.kaskkiri.";

  @ArchTest
  static final ArchRule onlyTheEngineKnowsKie =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + "engine..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.kie..", "org.drools..");

  @ArchTest
  static final ArchRule onlyHttpKnowsHttp =
      noClasses()
          .that()
          .resideOutsideOfPackages(ROOT + "decision..", ROOT + "problem..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta.ws.rs..");

  @ArchTest
  static final ArchRule topLevelPackagesHaveNoCycles =
      slices().matching(ROOT + "(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule rulesKnowNobody =
      noClasses()
          .that()
          .resideInAPackage(ROOT + "rules..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              ROOT + "engine..",
              ROOT + "regression..",
              ROOT + "release..",
              ROOT + "decision..",
              ROOT + "cli..");

  @ArchTest
  static final ArchRule theEngineKnowsTheRulesOnly =
      noClasses()
          .that()
          .resideInAPackage(ROOT + "engine..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              ROOT + "regression..", ROOT + "release..", ROOT + "decision..", ROOT + "cli..");

  @ArchTest
  static final ArchRule theRegressionKnowsRulesAndEngineOnly =
      noClasses()
          .that()
          .resideInAPackage(ROOT + "regression..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(ROOT + "release..", ROOT + "decision..", ROOT + "cli..");

  @ArchTest
  static final ArchRule onlyTheCommandLineWritesToTheTerminal =
      NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.as("nobody writes to standard streams directly");

  @ArchTest
  static final ArchRule dependenciesComeThroughConstructors = NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

  @ArchTest
  static final ArchRule recordsAndUtilitiesAreFinal =
      classes().that().areRecords().should().haveOnlyFinalFields();
}
