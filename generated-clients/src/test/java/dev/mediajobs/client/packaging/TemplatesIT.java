package dev.mediajobs.client.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.JsonAdapter;
import dev.mediajobs.client.runtime.ClientRuntime;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged templates are found on the class path, and the code generated from another spec compiles and works. */
class TemplatesIT {
    private static final String PACKAGE = Generation.PACKAGE;

    @TempDir
    private Path folder;

    @Test
    void aForeignSpecBecomesAClientThatWorks() throws Exception {
        assertThat(getClass().getResource("/mediajobs-moshi/api.mustache"))
                .asString()
                .contains("mediajobs-client-generator")
                .contains(".jar!");
        Generation.generate(Path.of("src", "test", "specs", "foreign.yaml"), folder.resolve("generated"));

        Path classes = compile();

        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {classes.toUri().toURL()}, getClass().getClassLoader())) {
            JsonAdapter<Object> parcels = ClientRuntime.moshi()
                    .adapter((java.lang.reflect.Type) loader.loadClass(PACKAGE + ".Parcel"))
                    .failOnUnknown();
            String json = "{\"id\":\"7\",\"state\":\"lost\",\"weight\":9007199254740993,"
                    + "\"route\":[{\"depot\":3},{\"street\":\"x\"}],\"sentAt\":\"2026-01-24T13:07:14Z\"}";
            assertThat(parcels.toJson(parcels.fromJson(json))).isEqualTo(json);

            Class<?> type = loader.loadClass(PACKAGE + ".ParcelsApi");
            Object api = ClientRuntime.retrofit(HttpUrl.get("http://127.0.0.1/"), request -> {
                        throw new AssertionError(request);
                    })
                    .create(type);
            assertThat(Stream.of(type.getMethods()).map(Method::getName))
                    .containsExactlyInAnyOrder("getParcel", "addLabel");
            assertThat(api).isInstanceOf(type);
        }
    }

    private Path compile() throws IOException {
        List<Path> sources;
        try (Stream<Path> files = Files.walk(folder.resolve("generated"))) {
            sources = files.filter(file -> file.toString().endsWith(".java")).toList();
        }
        assertThat(sources)
                .extracting(Path::getFileName)
                .map(Path::toString)
                .contains("Parcel.java", "ParcelsApi.java");
        Path classes = Files.createDirectories(folder.resolve("classes"));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = List.of(
                    "--release",
                    "17",
                    "-Xlint:all,-processing,-classfile",
                    "-Werror",
                    "-proc:none",
                    "-d",
                    classes.toString(),
                    "-classpath",
                    System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
            boolean compiled = compiler.getTask(
                            messages, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
            assertThat(compiled).as(messages.toString()).isTrue();
        }
        return classes;
    }
}
