package dev.mediajobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.Moshi;
import dev.mediajobs.client.runtime.ClientRuntime;
import dev.mediajobs.simulator.SimulatorOptions;
import dev.mediajobs.simulator.junit.SimulatorExtension;
import java.io.File;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Exports;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import okio.Buffer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import retrofit2.Retrofit;

/** An application in {@code src/test/consumer} with the packaged artifact and its mandatory dependencies only. */
class ConsumerIT {
    private static final Path SOURCES = Path.of("src", "test", "consumer", "java");
    private static final String MAIN = "com.example.app.App";
    private static final String[] RESULTS = {
        "image.png ImageJob", "painting.mp4 SpeedPaintingAnswer", "try-on.png TryOnJob", "video.mp4 AuroraVideo"
    };

    @RegisterExtension
    static final SimulatorExtension SIMULATOR =
            SimulatorExtension.create(SimulatorOptions.defaults().jobTime(Duration.ofMillis(50)));

    @TempDir
    private Path folder;

    @Test
    void aNamedModuleRequiresOnlyTheFacade() throws Exception {
        String classes = compile("--module-path", SOURCES);

        assertThat(run("--module-path", path(classes, libraries()), "--module", "com.example.app/" + MAIN))
                .containsExactly(RESULTS);
    }

    @Test
    void anApplicationOnTheClassPathNeedsOnlyTheArtifact() throws Exception {
        String classes = compile("--class-path", SOURCES.resolve("com"));

        assertThat(run("--class-path", path(classes, libraries()), MAIN)).containsExactly(RESULTS);
    }

    @Test
    void theModuleExportsEveryPackageThatIsNotInternal() {
        assertThat(jar(MediaJobs.class)).endsWith(".jar");
        ModuleDescriptor module = ModuleFinder.of(Path.of(jar(MediaJobs.class)))
                .find("dev.mediajobs")
                .orElseThrow()
                .descriptor();

        Set<String> exported = module.exports().stream()
                .filter(exports -> !exports.isQualified())
                .map(Exports::source)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> api = new TreeSet<>(module.packages());
        api.removeIf(name -> name.startsWith("dev.mediajobs.internal.") || name.equals("dev.mediajobs.spring"));
        assertThat(exported).isEqualTo(api).contains("dev.mediajobs", "dev.mediajobs.creatify");
        assertThat(module.isAutomatic()).isFalse();
    }

    private static String libraries() throws ClassNotFoundException {
        return Stream.of(
                        MediaJobs.class,
                        ClientRuntime.class,
                        Retrofit.class,
                        OkHttpClient.class,
                        Buffer.class,
                        Moshi.class,
                        Class.forName("kotlin.Unit"))
                .map(ConsumerIT::jar)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String jar(Class<?> type) {
        return ClassFiles.folderOf(type).toString();
    }

    private static String path(String... entries) {
        return String.join(File.pathSeparator, entries);
    }

    private String[] run(String... options) throws Exception {
        Files.write(folder.resolve("picture.png"), Pictures.png());
        return JavaProgram.run(folder, SIMULATOR.environment(), options).split("\\R");
    }

    /** Compiles the application with all warnings, and returns the folder of its classes. */
    private String compile(String pathOption, Path sources) throws Exception {
        List<Path> files;
        try (Stream<Path> found = Files.walk(sources)) {
            files = found.filter(file -> file.toString().endsWith(".java")).toList();
        }
        Path classes = folder.resolve("classes");
        List<String> arguments = new ArrayList<>(List.of("-Xlint:all", "-Werror", "-d", classes.toString()));
        arguments.addAll(List.of(pathOption, path(libraries(), jar(Nullable.class))));
        files.forEach(file -> arguments.add(file.toString()));
        StringWriter messages = new StringWriter();
        int result = ToolProvider.findFirst("javac")
                .orElseThrow()
                .run(new PrintWriter(messages), new PrintWriter(messages), arguments.toArray(String[]::new));
        assertThat(result).as(messages.toString()).isZero();
        return classes.toString();
    }
}
