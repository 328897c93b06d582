package dev.mediajobs.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.mediajobs.simulator.cli.Main;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The stubs of the user call loopback only, directly, and never the proxy of the JVM. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.SAME_THREAD)
@Timeout(60)
class WireMockCallsTest {

    private static final String READY = "MediaJobs simulator listening on ";

    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> proxied = new LinkedBlockingQueue<>();
    private HttpServer receiver;
    private HttpServer proxy;
    private Process process;
    private HttpCaller caller;

    @BeforeAll
    void start() throws IOException {
        receiver = server(received);
        proxy = server(proxied);
        String port = String.valueOf(proxy.getAddress().getPort());
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        process = new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Dhttp.proxyHost=127.0.0.1",
                        "-Dhttp.proxyPort=" + port,
                        "-Dhttps.proxyHost=127.0.0.1",
                        "-Dhttps.proxyPort=" + port,
                        "-Dhttp.nonProxyHosts=",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "--port",
                        "0")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        String line = output.readLine();
        while (line != null && !line.startsWith(READY)) {
            line = output.readLine();
        }
        assertThat(line).startsWith(READY);
        caller = new HttpCaller(URI.create(line.substring(READY.length()).strip()));
    }

    @AfterAll
    void stop() {
        process.destroyForcibly();
        receiver.stop(0);
        proxy.stop(0);
    }

    private static HttpServer server(BlockingQueue<String> requests) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> respond(exchange, requests));
        server.start();
        return server;
    }

    private static void respond(HttpExchange exchange, BlockingQueue<String> requests) throws IOException {
        requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
        exchange.getRequestBody().readAllBytes();
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }

    private String base() {
        return "http://127.0.0.1:" + receiver.getAddress().getPort();
    }

    /** Triggers a stub with a webhook, and waits until the journal contains how the webhook ended. */
    private String webhook(String extension, String url) {
        caller.post("/__admin/mappings/reset", "");
        caller.post("/__admin/requests/reset", "");
        String webhook = "'webhook','parameters':{'method':'POST','url':'" + url + "','body':'done'}}]";
        String listener = extension.equals("serveEventListeners")
                ? "'serveEventListeners':[{'name':" + webhook
                : "'postServeActions':[{'name':" + webhook;
        String stub = "{'request':{'urlPath':'/trigger'},'response':{'status':202}," + listener + "}";
        assertThat(caller.post("/__admin/mappings", stub).status()).isEqualTo(201);
        assertThat(caller.get("/trigger").status()).isEqualTo(202);
        String journal = "";
        while (!journal.contains("WEBHOOK_RESPONSE") && !journal.contains("ERROR")) {
            journal = caller.get("/__admin/requests").text();
        }
        return journal;
    }

    @ParameterizedTest
    @ValueSource(strings = {"serveEventListeners", "postServeActions"})
    void aWebhook_toLoopback_isSentDirectly(String extension) throws InterruptedException {
        webhook(extension, base() + "/hook");
        assertThat(received.poll(20, TimeUnit.SECONDS)).isEqualTo("POST /hook");
        assertThat(proxied).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://192.0.2.1/hook",
                "https://192.0.2.1/hook",
                "http://[2001:db8::1]/hook",
                "http://169.254.169.254/latest",
                "http://no-such-host.invalid/hook",
                "http://{{request.headers.X-None}}192.0.2.1/hook",
            })
    void aWebhook_outsideLoopback_isRefusedClearly(String url) {
        for (String extension : List.of("serveEventListeners", "postServeActions")) {
            assertThat(webhook(extension, url)).contains("Proxy targets outside loopback are refused");
        }
        assertThat(proxied).isEmpty();
    }

    @Test
    void aProxyStub_ignoresTheProxyOfTheJvm() throws InterruptedException {
        caller.post(
                "/__admin/mappings", "{'request':{'urlPath':'/near'},'response':{'proxyBaseUrl':'" + base() + "'}}");
        caller.post(
                "/__admin/mappings", "{'request':{'urlPath':'/far'},'response':{'proxyBaseUrl':'http://192.0.2.1'}}");
        assertThat(caller.get("/near").status()).isEqualTo(200);
        assertThat(received.poll(20, TimeUnit.SECONDS)).isEqualTo("GET /near");
        assertThat(caller.get("/far").status()).isEqualTo(500);
        assertThat(proxied).isEmpty();
    }
}
