package dev.mediajobs.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mediajobs.simulator.HttpCaller;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged jar in a separate process. */
class PackagedJarIT {

    private static final String READY = "MediaJobs simulator listening on ";

    @TempDir
    private Path folder = Path.of("target");

    private Process start(String... arguments) throws IOException {
        return startIn(List.of(), arguments);
    }

    private Process startIn(List<String> options, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(
                List.of("-jar", Path.of("target", "mediajobs-simulator.jar").toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(errors().toFile()).start();
    }

    private Path errors() {
        return folder.resolve("errors.txt");
    }

    @Test
    void theExtensionOfTheJar_isRefusedForAnotherWireMock() throws Exception {
        URL[] jar = {Path.of("target", "mediajobs-simulator.jar").toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(jar, ClassLoader.getPlatformClassLoader())) {
            Class<?> options = loader.loadClass("dev.mediajobs.simulator.SimulatorOptions");
            Object defaults = options.getMethod("defaults").invoke(null);
            Method with = loader.loadClass("dev.mediajobs.simulator.wiremock.MediaJobsExtensionFactory")
                    .getMethod("with", options);
            assertThatThrownBy(() -> with.invoke(null, defaults))
                    .cause()
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("classifier wiremock only");
        }
    }

    @Test
    void theJar_printsItsUrl_responds_andStopsSilently() throws Exception {
        Process process = start("--port", "0");
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            String ready = out.readLine();
            assertThat(ready).startsWith(READY);
            HttpCaller caller = new HttpCaller(URI.create(ready.substring(READY.length())));
            assertThat(caller.get("/__admin/health").status()).isEqualTo(200);
            assertThat(caller.get("/api/avatars", "x-api-key", "any").at("/avatars/0/name"))
                    .isEqualTo("Aerin");
            assertThat(caller.get("/__admin/simulator/").at("/scenario")).isEqualTo("happy");
            String page = "/__admin/simulator/ui";
            assertThat(caller.get(page).text()).contains("<title>MediaJobs simulator</title>");
            assertThat(caller.get(page + "/viewer/swagger-ui-bundle.js").status())
                    .isEqualTo(200);
            process.destroy();
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(errors()).isEmptyFile();
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void theJar_acceptsStubsOfWireMock() throws Exception {
        Process process = start("--port", "0");
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            HttpCaller caller = new HttpCaller(URI.create(out.readLine().substring(READY.length())));
            String stub = "{\"request\":{\"urlPath\":\"/api/avatars\"},\"response\":{\"status\":418,"
                    + "\"jsonBody\":{\"path\":\"{{request.path}}\"},\"transformers\":[\"response-template\"]}}";
            assertThat(caller.post("/__admin/mappings", stub).status()).isEqualTo(201);
            assertThat(caller.get("/api/avatars").at("/path")).isEqualTo("/api/avatars");
            assertThat(caller.post("/__admin/requests/count", "{\"urlPath\":\"/api/avatars\"}")
                            .at("/count"))
                    .isEqualTo("1");
            assertThat(caller.get("/__admin/requests/unmatched").status()).isEqualTo(200);
            assertThat(caller.post("/__admin/mappings/reset", "").status()).isEqualTo(200);
            assertThat(caller.get("/api/avatars", "x-api-key", "any").status()).isEqualTo(200);
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void theVersion_isThatOfTheProject() throws Exception {
        Process process = start("--version");
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(out.readLine()).matches("mediajobs-simulator \\d+\\.\\d+\\.\\d+.*");
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void theFirstResponse_needsNoParserOfYamlOptionsOrRecords_noSchemasAndNoWireMockServer() throws Exception {
        Path classes = folder.resolve("classes.txt");
        Process process = startIn(List.of("-Xlog:class+load:file=" + classes + "::filecount=0"), "--port", "0");
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            HttpCaller caller = new HttpCaller(URI.create(out.readLine().substring(READY.length())));
            assertThat(caller.get("/api/avatars", "x-api-key", "any").status()).isEqualTo(200);
            process.destroy();
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(Files.readString(classes))
                    .contains("dev.mediajobs.simulator.vendor.Miraflow ")
                    .doesNotContain("snakeyaml", "picocli", "networknt", "ObjectMapper ", "WireMockServer ", "ee10");
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void aMistake_endsTheJarWithOneLineAndCode2() throws Exception {
        Process process = start("--scenario", "nope");
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(Files.readAllLines(errors())).singleElement().asString().contains("nope");
            assertThat(process.exitValue()).isEqualTo(2);
        } finally {
            process.destroyForcibly();
        }
    }
}
