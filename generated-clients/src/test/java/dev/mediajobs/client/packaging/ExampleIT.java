package dev.mediajobs.client.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** The project in {@code example} becomes a call to a server, and names the versions of this build. */
class ExampleIT {
    private static final Path EXAMPLE = Path.of("example");

    @TempDir
    private Path folder;

    @Test
    @ResourceLock(Resources.SYSTEM_OUT)
    void theExampleCallsAServer() throws Exception {
        Generation.generate(EXAMPLE.resolve("src/main/openapi/parcels.yaml"), folder);
        Path classes = compile();
        AtomicReference<String> query = new AtomicReference<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/parcels", exchange -> {
            query.set(exchange.getRequestURI().getRawQuery());
            byte[] body = "[{\"id\":7,\"state\":\"lost\"}]".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();

        String printed;
        try {
            printed = run(classes, "http://127.0.0.1:" + server.getAddress().getPort());
        } finally {
            server.stop(0);
        }

        // The generator prints its own lines in tests that run in parallel.
        assertThat(printed.lines()).contains("7 is lost");
        assertThat(query.get()).isEqualTo("filter%5Bcity%5D=Bern&filter%5Bstate%5D=sent");
    }

    @Test
    void theExampleNamesTheVersionsOfThisBuild() throws IOException {
        String parent = Files.readString(Path.of("..", "pom.xml"));
        String generator = parent.replaceFirst("(?s).*<openapi-generator.version>([^<]+)<.*", "$1");
        String version = parent.replaceFirst("(?s).*?<version>([^<]+)<.*", "$1");

        assertThat(Files.readString(EXAMPLE.resolve("pom.xml")))
                .contains("<version>" + generator + "</version>")
                .contains("<mediajobs.version>" + version + "</mediajobs.version>");
    }

    private Path compile() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (Path root : List.of(folder.resolve("src/main/java"), EXAMPLE.resolve("src/main/java"))) {
            try (Stream<Path> files = Files.walk(root)) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
            }
        }
        Path classes = Files.createDirectories(folder.resolve("classes"));
        List<String> arguments = new ArrayList<>(List.of(
                "-proc:none",
                "-d",
                classes.toString(),
                "-classpath",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))));
        sources.forEach(source -> arguments.add(source.toString()));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        assertThat(compiler.run(null, null, null, arguments.toArray(String[]::new)))
                .isZero();
        return classes;
    }

    private String run(Path classes, String url) throws Exception {
        PrintStream out = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {classes.toUri().toURL()}, getClass().getClassLoader())) {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            loader.loadClass("com.example.Main")
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) new String[] {url});
        } finally {
            System.setOut(out);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }
}
