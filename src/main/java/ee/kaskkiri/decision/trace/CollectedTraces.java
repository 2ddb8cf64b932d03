package ee.kaskkiri.decision.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sends traces to a collector, set up by the variables {@code OTEL_*} of OpenTelemetry. */
final class CollectedTraces implements Traces, AutoCloseable {
  private static final String KEY = CollectedTraces.class.getName();
  private static final Map<String, String> DEFAULTS =
      Map.of(
          "otel.service.name", "kaskkiri",
          "otel.exporter.otlp.protocol", "http/protobuf",
          "otel.metrics.exporter", "none",
          "otel.logs.exporter", "none");

  private static final TextMapGetter<HttpServerRequest> HEADERS =
      new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(HttpServerRequest request) {
          return request.headers().names();
        }

        @Override
        public @Nullable String get(@Nullable HttpServerRequest request, String name) {
          return request == null ? null : request.getHeader(name);
        }
      };

  private final CurrentVertxRequest current;
  private final OpenTelemetrySdk sdk;
  private final Tracer tracer;

  /**
   * Traces sent to where the settings say.
   *
   * @param settings by the names of OpenTelemetry, such as {@code otel.exporter.otlp.endpoint};
   *     what they do not say, the environment says
   */
  CollectedTraces(CurrentVertxRequest current, Map<String, String> settings) {
    this.current = current;
    this.sdk =
        AutoConfiguredOpenTelemetrySdk.builder()
            .addPropertiesSupplier(() -> DEFAULTS)
            .addPropertiesCustomizer(known -> settings)
            .disableShutdownHook()
            .build()
            .getOpenTelemetrySdk();
    this.tracer = sdk.getTracer("ee.kaskkiri");
  }

  @Override
  public boolean on() {
    return true;
  }

  @Override
  public Part request(RoutingContext context) {
    HttpServerRequest request = context.request();
    Context from =
        W3CTraceContextPropagator.getInstance().extract(Context.root(), request, HEADERS);
    Span span =
        tracer.spanBuilder("request").setSpanKind(SpanKind.SERVER).setParent(from).startSpan();
    context.put(KEY, from.with(span));
    return new SpanPart(span);
  }

  @Override
  public Part part(String name) {
    @Nullable RoutingContext context = current.getCurrent();
    @Nullable Context within = context == null ? null : context.get(KEY);
    return new SpanPart(
        tracer.spanBuilder(name).setParent(within == null ? Context.root() : within).startSpan());
  }

  /** Sends what is left. */
  @Override
  public void close() {
    sdk.close();
  }

  private record SpanPart(Span span) implements Part {
    @Override
    public void say(String name, String value) {
      span.setAttribute(name, value);
    }

    @Override
    public void failed() {
      span.setStatus(StatusCode.ERROR);
    }

    @Override
    public void close() {
      span.end();
    }
  }
}
