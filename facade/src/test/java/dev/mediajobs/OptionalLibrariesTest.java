package dev.mediajobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The libraries that users need not have are named by one or two packages, and are not passed on by the pom. */
class OptionalLibrariesTest {
    @ParameterizedTest
    @CsvSource({
        "com/github/kagkarlsson/,dev.mediajobs.durable|dev.mediajobs.spring",
        "dev/mediajobs/durable/,dev.mediajobs.durable|dev.mediajobs.spring",
        "java/sql/,dev.mediajobs.durable",
        "javax/sql/,dev.mediajobs.durable|dev.mediajobs.spring",
        "io/micrometer/,dev.mediajobs.durable|dev.mediajobs.micrometer|dev.mediajobs.spring",
        "org/springframework/,dev.mediajobs.spring"
    })
    void anOptionalLibrary_isNamedByFewPackages(String library, String packages) throws Exception {
        TreeSet<String> users = new TreeSet<>();
        for (String name : ClassFiles.besides(MediaJobs.class)) {
            if (!name.equals("module-info") && text(name).contains(library)) {
                users.add(name.substring(0, name.lastIndexOf('.')));
            }
        }
        assertThat(users).containsExactly(packages.split("\\|", -1));
    }

    @ParameterizedTest
    @CsvSource({"db-scheduler", "micrometer-core", "micrometer-observation", "spring-boot", "spring-context"})
    void anOptionalLibrary_isNotADependencyOfUsers(String artifact) throws Exception {
        String pom = Files.readString(Path.of("pom.xml"));
        int begin = pom.indexOf("<artifactId>" + artifact + "</artifactId>");
        assertThat(pom.substring(begin, pom.indexOf("</dependency>", begin))).contains("<optional>true</optional>");
    }

    private static String text(String name) throws IOException {
        Path file = ClassFiles.folderOf(MediaJobs.class).resolve(name.replace('.', '/') + ".class");
        return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    }
}
