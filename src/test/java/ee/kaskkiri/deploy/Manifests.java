package ee.kaskkiri.deploy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The Kubernetes manifests, read with every field known to Kubernetes. */
record Manifests(List<HasMetadata> objects) {
  static final Path FOLDER = Path.of("src/main/deploy/kubernetes");

  private static final Map<String, Class<? extends HasMetadata>> KINDS =
      Map.of(
          "apps/v1/StatefulSet", StatefulSet.class,
          "networking.k8s.io/v1/NetworkPolicy", NetworkPolicy.class,
          "policy/v1/PodDisruptionBudget", PodDisruptionBudget.class,
          "v1/ConfigMap", ConfigMap.class,
          "v1/Service", Service.class,
          "v1/ServiceAccount", ServiceAccount.class);

  private static final YAMLMapper YAML = new YAMLMapper();
  private static final YAMLMapper STRICT =
      YAMLMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .annotationIntrospector(new NothingElse())
          .build();

  /** The models keep what they do not know; here it is an error. */
  private static final class NothingElse extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    @Override
    public Boolean hasAnySetter(Annotated member) {
      return false;
    }
  }

  Manifests {
    objects = List.copyOf(objects);
  }

  /** Those that the kustomization names. */
  static Manifests read() throws IOException {
    List<HasMetadata> objects = new ArrayList<>();
    for (String resource : resources()) {
      for (JsonNode document : documents(resource)) {
        objects.add(object(document));
      }
    }
    return new Manifests(objects);
  }

  static List<String> resources() throws IOException {
    List<String> names = new ArrayList<>();
    YAML.readTree(FOLDER.resolve("kustomization.yaml").toFile())
        .get("resources")
        .forEach(name -> names.add(name.textValue()));
    return names;
  }

  private static List<JsonNode> documents(String name) throws IOException {
    ObjectReader reader = YAML.readerFor(JsonNode.class);
    try (MappingIterator<JsonNode> documents = reader.readValues(FOLDER.resolve(name).toFile())) {
      return documents.readAll();
    }
  }

  private static HasMetadata object(JsonNode document) throws IOException {
    String kind = document.path("apiVersion").asText() + "/" + document.path("kind").asText();
    Class<? extends HasMetadata> type = KINDS.get(kind);
    if (type == null) {
      throw new IOException("unknown kind " + kind);
    }
    return STRICT.readerFor(type).readValue(document);
  }

  /** The only one of its kind and name. */
  <T extends HasMetadata> T the(Class<T> kind, String name) {
    return objects.stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .filter(object -> object.getMetadata().getName().equals(name))
        .reduce(
            (one, other) -> {
              throw new IllegalStateException("two of " + kind.getSimpleName() + " " + name);
            })
        .orElseThrow();
  }
}
