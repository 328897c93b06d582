package dev.mediajobs.simulator.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.simulator.HttpCaller;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The simulator neither reads nor writes files of the project in whose folder it runs. */
class TrapFolderTest {

    @TempDir
    private Path temp = Path.of("");

    private Path project() throws IOException {
        Path project = temp.resolve("my project (1)");
        for (String folder : List.of("src/test/resources", ".")) {
            Path root = project.resolve(folder);
            Files.createDirectories(root.resolve("mappings/sub folder"));
            Files.createDirectories(root.resolve("__files"));
            Files.writeString(root.resolve("mappings/broken.json"), "{");
            Files.writeString(root.resolve("mappings/elastic.json"), "{\"properties\":{\"a\":{\"type\":\"text\"}}}");
            Files.writeString(
                    root.resolve("mappings/sub folder/all.json"),
                    "{\"request\":{\"url\":\"/api/avatars\"},\"response\":{\"status\":418}}");
            Files.writeString(root.resolve("__files/a.txt"), "of the project");
        }
        return project;
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(path -> path + " " + path.toFile().lastModified() + " "
                            + path.toFile().length())
                    .sorted()
                    .toList();
        }
    }

    private static Process start(Path folder) throws IOException {
        String classPath = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx200m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        classPath,
                        Main.class.getName(),
                        "--port",
                        "0")
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static URI baseUrl(BufferedReader out) throws IOException {
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith("MediaJobs simulator listening on ")) {
                return URI.create(line.substring(line.lastIndexOf(' ') + 1));
            }
        }
        throw new IOException("The simulator did not start.");
    }

    @Test
    @Timeout(120)
    void nothingIsRead_andNothingIsWritten() throws IOException {
        Path project = project();
        makeWritable(project, false);
        List<String> before = files(project);
        Process process = start(project);
        try (BufferedReader out = process.inputReader(UTF_8)) {
            HttpCaller caller = new HttpCaller(baseUrl(out));
            useEverything(caller);
            assertThat(files(project)).isEqualTo(before);
        } finally {
            process.destroy();
            makeWritable(project, true);
        }
    }

    private static void useEverything(HttpCaller caller) {
        assertThat(caller.get("/api/avatars", "x-api-key", "key").status()).isEqualTo(200);
        assertThat(caller.control("PUT", "/scenario", "{'name':'network-cut'}").status())
                .isEqualTo(200);
        assertThat(caller.get("/__admin/mappings").json().path("mappings")).hasSize(1);
        assertThat(caller.get("/__admin/files").text()).doesNotContain("a.txt");
        assertThat(caller.send("PUT", "/__admin/files/b.txt", BodyPublishers.ofString("mine"))
                        .status())
                .isEqualTo(200);
        assertThat(caller.post(
                                "/__admin/mappings",
                                "{'persistent':true,'request':{'url':'/mine'},'response':{'bodyFileName':'b.txt'}}")
                        .status())
                .isEqualTo(201);
        assertThat(caller.get("/mine").text()).isEqualTo("mine");
        caller.post("/__admin/mappings", "{'request':{'url':'/theirs'},'response':{'bodyFileName':'a.txt'}}");
        assertThat(caller.get("/theirs").text()).doesNotContain("of the project");
        assertThat(caller.post("/__admin/mappings/save", "").status()).isEqualTo(200);
        assertThat(caller.post("/__admin/recordings/snapshot", "{'persist':true,'filters':{'allowNonProxied':true}}")
                        .status())
                .isEqualTo(200);
        assertThat(caller.post("/__admin/mappings/reset", "").status()).isEqualTo(200);
        assertThat(caller.get("/mine").text()).isEqualTo("mine");
    }

    private static void makeWritable(Path folder, boolean writable) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.forEach(path -> path.toFile().setWritable(writable));
        }
    }
}
