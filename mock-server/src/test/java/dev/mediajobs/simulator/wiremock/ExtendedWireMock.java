package dev.mediajobs.simulator.wiremock;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.github.tomakehurst.wiremock.client.WireMock;
import dev.mediajobs.simulator.HttpCaller;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Tests that run against each kind of server with the extension, which is reset before each test. The classes run in
 * parallel, and the tests of a class one after the other, because of the life cycle.
 */
@ParameterizedClass
@EnumSource(ServerKind.class)
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(120)
abstract class ExtendedWireMock {

    static final String AURORA =
            "{'name':'intro','audio':'https://example.com/a.mp3','image':'https://example.com/a.png'}";

    private static final JsonMapper JSON = new JsonMapper();

    @Parameter
    ServerKind kind = ServerKind.STANDALONE;

    private ServerKind.@Nullable RunningServer server;
    private Path folder = Path.of("target");

    @BeforeParameterizedClassInvocation
    void start(ServerKind started) throws IOException {
        folder = Files.createTempDirectory("wiremock");
        Files.createDirectories(folder.resolve("mappings"));
        Files.createDirectories(folder.resolve("__files"));
        server = started.start(folder);
    }

    @AfterParameterizedClassInvocation
    void stop() throws IOException {
        running().close();
        try (Stream<Path> paths = Files.walk(folder)) {
            paths.sorted(Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        }
    }

    @BeforeEach
    void reset() {
        wireMock().resetMappings();
        wireMock().resetToDefaultMappings();
        wireMock().resetRequests();
    }

    private ServerKind.RunningServer running() {
        return Objects.requireNonNull(server);
    }

    /** {@return the headers of Creatify with valid keys} */
    static String[] keys() {
        return new String[] {"X-API-ID", "id", "X-API-KEY", "key"};
    }

    /** {@return a client of the server, with the keys of Creatify} */
    HttpCaller caller() {
        return new HttpCaller(running().base(), keys());
    }

    /** {@return WireMock's own client of the server} */
    WireMock wireMock() {
        return WireMock.create()
                .host(running().base().getHost())
                .port(running().base().getPort())
                .build();
    }

    String url() {
        return running().base().toString();
    }

    /** {@return the folder of its stubs and files} */
    Path folder() {
        return folder;
    }

    /** {@return the id of a new job of Creatify} */
    String submit() {
        HttpCaller.Response response = caller().post("/api/aurora/", AURORA);
        return json(response).path("id").asText();
    }

    HttpCaller.Response poll(String id) {
        return caller().get("/api/aurora/" + id + "/");
    }

    /** Reads JSON without the classes of the simulator, whose Jackson has another name in the packaged jar. */
    static JsonNode json(HttpCaller.Response response) {
        try {
            return JSON.readTree(response.text());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    HttpCaller.Response admin(String method, String path, String body) {
        return caller().json(method, "/__admin" + path, body.replace('\'', '"'));
    }
}
