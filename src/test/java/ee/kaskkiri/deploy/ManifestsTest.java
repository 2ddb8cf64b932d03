package ee.kaskkiri.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The Kubernetes manifests and the image say what the application knows. */
class ManifestsTest {
  private static final String NAME = "kaskkiri";

  /** Set for the framework, or read by it. */
  private static final Set<String> OF_THE_FRAMEWORK =
      Set.of(
          "JDK_JAVA_OPTIONS",
          "QUARKUS_HTTP_HOST",
          "QUARKUS_HTTP_PROXY_ALLOW_X_FORWARDED",
          "QUARKUS_HTTP_PROXY_ENABLE_FORWARDED_HOST",
          "QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING",
          "QUARKUS_SHUTDOWN_DELAY",
          "QUARKUS_SHUTDOWN_TIMEOUT");

  private final Manifests manifests;
  private final PodTemplateSpec pod;
  private final Container container;

  ManifestsTest() throws IOException {
    manifests = Manifests.read();
    pod = manifests.the(StatefulSet.class, NAME).getSpec().getTemplate();
    container = pod.getSpec().getContainers().get(0);
  }

  /** What the image's profile says, as {@code <name>value</name>} below {@code environment}. */
  private static Map<String, String> imageVariables() throws IOException {
    String pom = Files.readString(Path.of("pom.xml"));
    String environment = pom.substring(pom.indexOf("<environment>"), pom.indexOf("</environment>"));
    return Pattern.compile("<([A-Z_]+)>([^<]*)</")
        .matcher(environment)
        .results()
        .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2)));
  }

  private Map<String, String> configuration() {
    return manifests.the(ConfigMap.class, NAME).getData();
  }

  private Set<String> variables() throws IOException {
    return Stream.of(
            imageVariables().keySet().stream(),
            configuration().keySet().stream(),
            container.getEnv().stream().map(EnvVar::getName))
        .flatMap(names -> names)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void everyFileOfTheFolderIsPartOfTheWhole() throws IOException {
    try (Stream<Path> files = Files.list(Manifests.FOLDER)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .filteredOn(name -> !name.equals("kustomization.yaml"))
          .containsExactlyInAnyOrderElementsOf(Manifests.resources());
    }
  }

  @Test
  void everyVariableIsRead() throws IOException {
    Set<String> unknown = variables();
    unknown.removeAll(Variables.ofSettings());
    unknown.removeAll(OF_THE_FRAMEWORK);
    assertThat(unknown).isEmpty();
  }

  @Test
  void whatHoldsPasswordsIsSecret() {
    assertThat(configuration())
        .doesNotContainKeys(
            "KASKKIRI_DATABASE",
            "KASKKIRI_REPOSITORY",
            "KASKKIRI_OIDC_CLIENT_SECRET",
            "KASKKIRI_OIDC_SESSION_SECRET");
    assertThat(container.getEnv()).isEmpty();
    assertThat(container.getEnvFrom())
        .filteredOn(source -> source.getSecretRef() != null)
        .singleElement()
        .satisfies(source -> assertThat(source.getSecretRef().getName()).isEqualTo(NAME));
  }

  @Test
  void thePortIsTheOneTheServiceListensOn() throws IOException {
    Matcher port =
        Pattern.compile("(?m)^quarkus\\.http\\.port=(\\d+)$")
            .matcher(Files.readString(Path.of("src/main/resources/application.properties")));
    assertThat(port.find()).isTrue();
    int listens = Integer.parseInt(port.group(1));
    assertThat(container.getPorts())
        .singleElement()
        .extracting(ContainerPort::getName, ContainerPort::getContainerPort)
        .containsExactly("http", listens);
    assertThat(pod.getMetadata().getAnnotations())
        .containsEntry("prometheus.io/port", String.valueOf(listens));
    assertThat(Files.readString(Path.of("pom.xml"))).contains("<port>" + listens + "</port>");
    for (String service : List.of(NAME, NAME + "-pods")) {
      assertThat(manifests.the(Service.class, service).getSpec().getPorts())
          .allSatisfy(to -> assertThat(to.getTargetPort().getStrVal()).isEqualTo("http"));
    }
  }

  @Test
  void probesAskWhereTheServiceAnswers() {
    assertThat(
            Stream.of(
                    container.getStartupProbe(),
                    container.getReadinessProbe(),
                    container.getLivenessProbe())
                .map(Probe::getHttpGet)
                .map(ask -> ask.getPort().getStrVal() + " " + ask.getPath()))
        .containsExactly(
            "http " + ProbePathsTest.STARTED,
            "http " + ProbePathsTest.READY,
            "http " + ProbePathsTest.LIVE);
    assertThat(pod.getMetadata().getAnnotations())
        .containsEntry("prometheus.io/path", ProbePathsTest.METRICS);
  }

  @Test
  void everythingSelectsThePods() {
    StatefulSet application = manifests.the(StatefulSet.class, NAME);
    Map<String, String> labels = pod.getMetadata().getLabels();
    assertThat(application.getSpec().getSelector().getMatchLabels()).isEqualTo(labels);
    assertThat(application.getSpec().getServiceName()).isEqualTo(NAME + "-pods");
    assertThat(manifests.the(Service.class, NAME).getSpec().getSelector()).isEqualTo(labels);
    assertThat(manifests.the(Service.class, NAME + "-pods").getSpec().getSelector())
        .isEqualTo(labels);
    assertThat(
            manifests.the(PodDisruptionBudget.class, NAME).getSpec().getSelector().getMatchLabels())
        .isEqualTo(labels);
    assertThat(manifests.the(NetworkPolicy.class, NAME).getSpec().getPodSelector().getMatchLabels())
        .isEqualTo(labels);
    assertThat(pod.getSpec().getTopologySpreadConstraints())
        .hasSize(2)
        .allSatisfy(
            spread -> assertThat(spread.getLabelSelector().getMatchLabels()).isEqualTo(labels));
  }

  @Test
  void nobodyIsRootAndOnlyTheDataCanBeWritten() throws IOException {
    PodSpec spec = pod.getSpec();
    assertThat(spec.getSecurityContext().getRunAsNonRoot()).isTrue();
    assertThat(Files.readString(Path.of("pom.xml")))
        .contains("<user>" + spec.getSecurityContext().getRunAsUser() + ":0</user>");
    assertThat(container.getSecurityContext().getReadOnlyRootFilesystem()).isTrue();
    assertThat(container.getSecurityContext().getAllowPrivilegeEscalation()).isFalse();
    assertThat(container.getSecurityContext().getCapabilities().getDrop()).containsExactly("ALL");
    assertThat(container.getVolumeMounts())
        .extracting(VolumeMount::getMountPath)
        .containsExactly(imageVariables().get("KASKKIRI_DATA"), "/tmp");
    assertThat(manifests.the(ServiceAccount.class, NAME).getAutomountServiceAccountToken())
        .isFalse();
  }

  @Test
  void thereIsTimeToFinish() {
    Duration delay = Duration.parse(configuration().get("QUARKUS_SHUTDOWN_DELAY"));
    Duration timeout = Duration.parse(configuration().get("QUARKUS_SHUTDOWN_TIMEOUT"));
    Probe readiness = container.getReadinessProbe();
    assertThat(Duration.ofSeconds(pod.getSpec().getTerminationGracePeriodSeconds()))
        .isGreaterThan(delay.plus(timeout).plusSeconds(5));
    assertThat(delay).isGreaterThanOrEqualTo(Duration.ofSeconds(readiness.getPeriodSeconds()));
  }

  @Test
  void namesAreSaidOnce() {
    assertThat(manifests.objects())
        .extracting(object -> object.getKind() + " " + object.getMetadata().getName())
        .doesNotHaveDuplicates();
    assertThat(manifests.objects())
        .extracting(HasMetadata::getMetadata)
        .allSatisfy(metadata -> assertThat(metadata.getNamespace()).isNull());
  }
}
