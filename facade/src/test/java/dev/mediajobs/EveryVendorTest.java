package dev.mediajobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.specs.VendorSpec;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Each vendor of the specs is registered wherever users find the others. A failure names the step that is missing. */
class EveryVendorTest {
    @BeforeEach
    void theEnumHasTheVendorsOfTheSpecs() {
        assertThat(Stream.of(Vendor.values()).map(Vendor::id))
                .as("the enum Vendor. Add a constant for each vendor of the specs.")
                .containsExactlyElementsOf(VendorSpec.NAMES);
    }

    private static Vendor vendor(String name) {
        return Vendor.valueOf(name.toUpperCase(Locale.ROOT));
    }

    @ParameterizedTest
    @FieldSource("dev.mediajobs.specs.VendorSpec#NAMES")
    void baseUrlAndCredentialsAreThoseOfTheSpec(String name) {
        VendorSpec spec = VendorSpec.of(name);
        URI server = spec.servers().get(0);

        assertThat(vendor(name).defaultBaseUrl())
                .as("the base URL in the enum Vendor")
                .isEqualTo(URI.create(server.getScheme() + "://" + server.getRawAuthority()));
        assertThat(vendor(name).credentialVariables())
                .as("the credentials in the enum Vendor")
                .containsExactlyElementsOf(spec.environmentVariables().values());
    }

    @ParameterizedTest
    @FieldSource("dev.mediajobs.specs.VendorSpec#NAMES")
    void theEntryPointAndItsBuilderHaveAMethod(String name) throws Exception {
        List<Class<?>> keys =
                Collections.nCopies(vendor(name).credentialVariables().size(), String.class);

        assertThat(MediaJobs.class.getMethods())
                .as("MediaJobs. Add " + name + "(), which returns the client of the package dev.mediajobs." + name)
                .anyMatch(method -> method.getName().equals(name)
                        && method.getParameterCount() == 0
                        && method.getReturnType().getPackageName().equals("dev.mediajobs." + name));
        assertThat(MediaJobsBuilder.class.getMethods())
                .as("MediaJobsBuilder. Add " + name + "() with a text for each of the credentials.")
                .anyMatch(method -> method.getName().equals(name)
                        && List.of(method.getParameterTypes()).equals(keys));
    }

    @ParameterizedTest
    @FieldSource("dev.mediajobs.specs.VendorSpec#NAMES")
    void theModuleExportsThePackage(String name) throws IOException {
        assertThat(Files.readString(Path.of("src", "main", "java", "module-info.java")))
                .as("the exports in facade/src/main/java/module-info.java")
                .contains("exports dev.mediajobs." + name + ";");
    }
}
