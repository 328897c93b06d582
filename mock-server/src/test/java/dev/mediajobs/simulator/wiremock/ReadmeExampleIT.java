package dev.mediajobs.simulator.wiremock;

import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.serviceUnavailable;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.mediajobs.simulator.HttpCaller;
import dev.mediajobs.simulator.SimulatorOptions;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The example of the README, verbatim, and what else the README says about WireMock. */
@Timeout(60)
class ReadmeExampleIT {

    @RegisterExtension
    static final WireMockExtension wireMock = WireMockExtension.newInstance()
            .options(wireMockConfig()
                    .dynamicPort()
                    .extensions(MediaJobsExtensionFactory.with(
                            SimulatorOptions.defaults().jobTime(Duration.ofSeconds(1)))))
            .build();

    @Test
    void aStub_laysOverAVendor() {
        HttpCaller caller = new HttpCaller(URI.create(wireMock.baseUrl()), ExtendedWireMock.keys());
        assertThat(caller.post("/api/aurora/", ExtendedWireMock.AURORA).status())
                .isEqualTo(201);
        // In a test: the base URL of each vendor is wireMock.baseUrl().
        wireMock.stubFor(post("/api/aurora/").willReturn(serviceUnavailable()));
        assertThat(caller.post("/api/aurora/", ExtendedWireMock.AURORA).status())
                .isEqualTo(503);
        wireMock.verify(2, postRequestedFor(urlEqualTo("/api/aurora/")));
    }

    /** Ignores white space, because the formatter breaks lines. */
    @Test
    void theReadme_containsThisExample() throws IOException {
        String section = Files.readString(Path.of("README.md"))
                .split("## WireMock\n", -1)[1]
                .split("\n## ", -1)[0];
        String here = Files.readString(Path.of("src/test/java/dev/mediajobs/simulator/wiremock/ReadmeExampleIT.java"));
        String block = section.split("```java\n", -1)[1].split("```", -1)[0];
        assertThat(block.lines()).hasSizeGreaterThan(5);
        for (String paragraph : block.split("(?<=;)\n", -1)) {
            assertThat(bare(here)).contains(bare(paragraph));
        }
        assertThat(section.lines()).hasSizeLessThanOrEqualTo(40);
    }

    private static String bare(String text) {
        return text.replaceAll("\\s+", "");
    }
}
