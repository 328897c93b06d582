package dev.mediajobs.conformance.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.conformance.http.HttpTransport;
import dev.mediajobs.conformance.http.JdkHttpTransport;
import dev.mediajobs.conformance.http.Request;
import dev.mediajobs.conformance.provider.RunningSimulator;
import dev.mediajobs.conformance.run.ConformanceKit;
import dev.mediajobs.conformance.run.RunResult;
import dev.mediajobs.conformance.run.session.RunPlan;
import dev.mediajobs.conformance.time.SystemTime;
import dev.mediajobs.specs.VendorSpec;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that a gateway which changes all paths in one way is one finding. */
class GatewayPathsIT {

    @RegisterExtension
    static final RunningSimulator simulator = RunningSimulator.withFastJobs();

    static Stream<Arguments> gateways() {
        return Stream.of(
                gateway("the slash at the end is lost", path -> path.replaceFirst("/$", "")),
                gateway("the slash at the start is doubled", path -> "/" + path),
                gateway("each slash is doubled", path -> path.replace("/", "//")),
                gateway("the first segment is lost", path -> path.replaceFirst("^/[^/]*", "")),
                gateway("the first segment is doubled", path -> path.replaceFirst("^(/[^/]*)", "$1$1")));
    }

    private static Arguments gateway(String name, UnaryOperator<String> path) {
        return Arguments.of(name, path);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("gateways")
    void aChangeOfAllPaths_isOneFinding(String name, UnaryOperator<String> path) throws IOException {
        RunResult result = run(VendorSpec.of("creatify"), path);

        assertThat(result.findings())
                .as(name)
                .singleElement()
                .satisfies(each -> assertThat(each.line("")).contains("status at status: expected status 200, got 404"))
                .satisfies(each -> assertThat(each.also()).isNotEmpty());
    }

    private static RunResult run(VendorSpec vendor, UnaryOperator<String> path) throws IOException {
        SystemTime time = new SystemTime();
        HttpTransport transport = new JdkHttpTransport(Duration.ofSeconds(30), time);
        HttpTransport gateway = request -> transport.send(moved(request, path));
        try (MutatingProxy proxy = MutatingProxy.start(
                simulator.base(), vendor, gateway, (operation, request, response, upstream) -> response)) {
            RunPlan plan = new RunPlan(
                    proxy.base(),
                    List.of(vendor.name()),
                    Duration.ofSeconds(3),
                    Duration.ofSeconds(30),
                    false,
                    true,
                    Duration.ofMillis(100),
                    5_000,
                    "",
                    List.of(),
                    Map.of(),
                    Duration.ofMinutes(1));
            return new ConformanceKit(plan, transport, time, Map.of(), Optional.of("gateway")).run(check -> {});
        }
    }

    private static Request moved(Request request, UnaryOperator<String> path) {
        URI uri = request.uri();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        URI sent = URI.create("http://" + uri.getRawAuthority() + path.apply(uri.getRawPath()) + query);
        return new Request(request.method(), sent, request.headers(), request.body());
    }
}
