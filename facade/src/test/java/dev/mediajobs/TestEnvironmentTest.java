package dev.mediajobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Tests the facade without optional libraries, and its requirements for native images. */
class TestEnvironmentTest {
    private static final Pattern OPTIONAL = Pattern.compile("spring|micrometer|commons-logging|db-scheduler");

    private static final List<String> OPTIONAL_PACKAGES =
            List.of("dev.mediajobs.spring.", "dev.mediajobs.micrometer.", "dev.mediajobs.durable.");

    private static final String METADATA = "/META-INF/native-image/dev.mediajobs/mediajobs/reachability-metadata.json";

    @Test
    void withoutOptionalLibraries_everyOtherClassLoadsWithItsMembers() throws Exception {
        List<URL> path = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            if (!OPTIONAL.matcher(Path.of(entry).getFileName().toString()).find()) {
                path.add(Path.of(entry).toUri().toURL());
            }
        }
        try (URLClassLoader withoutLibraries =
                new URLClassLoader(path.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            for (String name : ClassFiles.besides(MediaJobs.class)) {
                if (OPTIONAL_PACKAGES.stream().anyMatch(name::startsWith)) {
                    continue;
                }
                Class<?> type = Class.forName(name, true, withoutLibraries);
                assertThat(type.getDeclaredMethods()).as(name).isNotNull();
                assertThat(type.getDeclaredFields()).as(name).isNotNull();
                assertThat(type.getClassLoader()).isSameAs(withoutLibraries);
            }
        }
    }

    @Test
    void nothingIsLookedUpByName_soThatANativeImageNeedsNoClassMetadata() throws Exception {
        List<String> doors = List.of(
                "java/lang/reflect/",
                "java/util/ServiceLoader",
                "java/util/ResourceBundle",
                "forName",
                "getResource",
                "newInstance");
        // Native Image evaluates its look-ups itself, because their arguments are constants. The scripts of the tables
        // are in
        // the metadata.
        Set<String> known = Set.of("dev.mediajobs.internal.http.OkHttpVersion", "dev.mediajobs.durable.Dialect");
        for (String name : ClassFiles.besides(MediaJobs.class)) {
            if (known.contains(name)) {
                continue;
            }
            byte[] code =
                    Files.readAllBytes(ClassFiles.folderOf(MediaJobs.class).resolve(name.replace('.', '/') + ".class"));
            assertThat(new String(code, StandardCharsets.ISO_8859_1))
                    .as(name)
                    .doesNotContain(doors.toArray(String[]::new));
        }
    }

    @Test
    void whatCanBeSerialized_isInTheNativeImageMetadata() throws Exception {
        List<String> serializable = new ArrayList<>();
        for (String name : ClassFiles.besides(MediaJobs.class)) {
            Class<?> type = Class.forName(name);
            boolean shown = name.lastIndexOf('.') == "dev.mediajobs".length();
            if (shown && Serializable.class.isAssignableFrom(type) && !type.isEnum()) {
                serializable.add(name);
            }
        }
        try (InputStream metadata = TestEnvironmentTest.class.getResourceAsStream(METADATA)) {
            String json = new String(metadata.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(Pattern.compile("\"type\": \"(dev[^\"]+)\"")
                            .matcher(json)
                            .results()
                            .map(found -> found.group(1)))
                    .containsExactlyElementsOf(serializable);
        }
    }

    @Test
    void anException_survivesSerialization() throws Exception {
        MediaException thrown = new InvalidRequestException(
                MediaException.details("the name is empty").vendor(Vendor.CREATIFY));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(thrown);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            MediaException read = (MediaException) in.readObject();
            assertThat(read).hasMessage(thrown.getMessage());
            assertThat(read.vendor()).contains(Vendor.CREATIFY);
            assertThat(read.history()).isEmpty();
        }
    }
}
