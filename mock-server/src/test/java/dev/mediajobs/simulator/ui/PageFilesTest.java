package dev.mediajobs.simulator.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.simulator.HttpCaller;
import dev.mediajobs.simulator.HttpCaller.Response;
import dev.mediajobs.simulator.junit.SimulatorExtension;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the files of the page without a browser. */
class PageFilesTest {

    private static final String PAGE = "/__admin/simulator/ui";

    @RegisterExtension
    static final SimulatorExtension SIMULATOR = SimulatorExtension.create();

    private static Response get(String path) {
        return new HttpCaller(SIMULATOR.baseUrl()).get(path);
    }

    @ParameterizedTest
    @CsvSource({
        "'', text/html",
        "/app.js, text/javascript",
        "/page.css, text/css",
        "/icon.svg, image/svg+xml",
        "/viewer/swagger-ui-bundle.js, text/javascript",
        "/viewer/swagger-ui.css, text/css",
    })
    void eachFile_isSentUnderAStrictPolicy(String path, String type) {
        Response response = get(PAGE + path);
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.header("Content-Type")).startsWith(type);
        assertThat(response.header("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self';", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(response.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void thePage_namesNoOtherHost() {
        String page = get(PAGE).text();
        assertThat(page).doesNotContain("http:", "https:", "//");
        assertThat(Pattern.compile("(?:src|href)=\"([^\"]+)\"")
                        .matcher(page)
                        .results()
                        .map(MatchResult::group))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(link).contains("\"ui/"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/nothing.js", "/..%2Fui%2Fapp.js", "/Page.class", "/viewer/swagger-ui-bundle.js.LICENSE.txt"})
    void otherFiles_areNotServed(String path) {
        assertThat(get(PAGE + path).status()).isEqualTo(404);
    }

    @Test
    void aTrailingSlash_isRedirected() {
        Response response = get(PAGE + "/");
        assertThat(response.status()).isEqualTo(308);
        assertThat(response.header("Location")).isEqualTo("../ui");
    }
}
