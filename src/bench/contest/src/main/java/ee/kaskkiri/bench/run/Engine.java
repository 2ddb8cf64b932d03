package ee.kaskkiri.bench.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Who takes part. */
enum Engine {
  PLAIN("plain Java", "ee.kaskkiri.bench.PlainJava"),
  KASKKIRI("Käskkiri", "ee.kaskkiri.bench.Kaskkiri"),
  KIE("plain KIE", "ee.kaskkiri.bench.kie.PlainKie"),
  CAMUNDA("Camunda", "ee.kaskkiri.bench.camunda.Camunda"),
  ZEN("ZEN", "");

  private final String title;
  private final String main;

  Engine(String title, String main) {
    this.title = title;
    this.main = main;
  }

  String title() {
    return title;
  }

  /** The command that gives it a seat, but for the workload. */
  List<String> command(Path project) {
    Path bench = project.resolve("src/bench");
    return switch (this) {
      case ZEN -> List.of("node", bench.resolve("zen/zen.mjs").toString());
      case PLAIN, KASKKIRI -> java(product(project), main);
      case KIE -> java(peer(bench, "kie"), main);
      case CAMUNDA -> java(peer(bench, "camunda"), main);
    };
  }

  private static List<String> peer(Path bench, String module) {
    return List.of(
        bench.resolve(module + "/target/classes").toString(),
        bench.resolve("contest/target/classes").toString(),
        bench.resolve(module + "/target/lib").toString() + "/*");
  }

  /** The product as it is packaged, and what asks it. */
  static List<String> product(Path project) {
    Path application = project.resolve("target/quarkus-app");
    return List.of(
        project.resolve("src/bench/product/target/classes").toString(),
        project.resolve("src/bench/contest/target/classes").toString(),
        application.resolve("app") + "/*",
        application.resolve("lib/main") + "/*",
        application.resolve("lib/boot") + "/*");
  }

  static List<String> java(List<String> classpath, String main) {
    List<String> command = new ArrayList<>(List.of("java", "-Xmx1g"));
    if (classpath.stream().anyMatch(entry -> entry.contains("quarkus-app"))) {
      command.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
    }
    command.addAll(List.of("-cp", String.join(java.io.File.pathSeparator, classpath), main));
    return command;
  }
}
