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
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;
import org.openapitools.codegen.config.GlobalSettings;

/**
 * The packaged templates serve a spec that is not ours: they are found on the class path, as the plugin
 * finds them, and what they make of it compiles and works.
 */
class TemplatesIT {
    private static final String PACKAGE = "com.example.parcels";

    @TempDir
    private Path folder;

    @Test
    void aForeignSpecBecomesAClientThatWorks() throws Exception {
        assertThat(getClass().getResource("/mediajobs-moshi/api.mustache"))
                .asString()
                .contains("-templates.jar!");
        generate();

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

    private void generate() {
        GlobalSettings.setProperty("apis", "");
        GlobalSettings.setProperty("models", "");
        GlobalSettings.setProperty("skipFormModel", "false");
        for (String off : List.of("apiTests", "apiDocs", "modelTests", "modelDocs")) {
            GlobalSettings.setProperty(off, "false");
        }
        CodegenConfigurator configurator = new CodegenConfigurator()
                .setGeneratorName("java")
                .setLibrary("retrofit2")
                .setInputSpec(
                        Path.of("src", "test", "specs", "foreign.yaml").toUri().toString())
                .setTemplateDir("mediajobs-moshi")
                .setOutputDir(folder.resolve("generated").toString())
                .setApiPackage(PACKAGE)
                .setModelPackage(PACKAGE)
                .setOpenapiNormalizer(Map.of("REMOVE_ANYOF_ONEOF_AND_KEEP_PROPERTIES_ONLY", "true"))
                .setInlineSchemaOptions(Map.of("RESOLVE_INLINE_ENUMS", "true"))
                .setTypeMappings(Map.of(
                        "URI",
                        "String",
                        "UUID",
                        "String",
                        "ByteArray",
                        "ByteString",
                        "set",
                        "List",
                        "file",
                        "FormFile"))
                .setNameMappings(Map.of("file", "file"))
                .setAdditionalProperties(Map.of(
                        "sourceFolder",
                        "java",
                        "hideGenerationTimestamp",
                        "true",
                        "openApiNullable",
                        "false",
                        "useOneOfInterfaces",
                        "true"));
        try {
            new DefaultGenerator().opts(configurator.toClientOptInput()).generate();
        } finally {
            GlobalSettings.reset();
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
        StringWriter said = new StringWriter();
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
                            said, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
            assertThat(compiled).as(said.toString()).isTrue();
        }
        return classes;
    }
}
