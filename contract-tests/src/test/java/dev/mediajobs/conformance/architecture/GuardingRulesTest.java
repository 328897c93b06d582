package dev.mediajobs.conformance.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that the rules which protect money and credentials detect violations, because they name types as text. */
class GuardingRulesTest {
    @TempDir
    Path folder;

    static Stream<Arguments> violations() {
        return Stream.of(
                arguments(InvariantsTest.calls_are_executed_in_three_packages, """
                        package dev.mediajobs;
                        class Offender { Object send(okhttp3.Call call) throws Exception { return call.execute(); } }
                        """),
                arguments(InvariantsTest.http_clients_are_created_in_one_class, """
                        package dev.mediajobs;
                        class Offender { Object client = new okhttp3.OkHttpClient(); }
                        """),
                arguments(InvariantsTest.no_credentials_for_links_and_webhooks, """
                        package dev.mediajobs.internal.net;
                        class Offender { dev.mediajobs.internal.http.RequestAuthenticator authenticator; }
                        """));
    }

    @ParameterizedTest
    @MethodSource("violations")
    void aViolationIsDetected(ArchRule rule, String source) throws IOException {
        Path file = Files.writeString(folder.resolve("Offender.java"), source);
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .run(
                                null,
                                null,
                                null,
                                "-proc:none",
                                "-cp",
                                classPath,
                                "-d",
                                folder.toString(),
                                file.toString()))
                .isZero();

        JavaClasses classes = new ClassFileImporter().importPath(folder);

        assertThatThrownBy(() -> rule.check(classes))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Offender");
    }
}
