package dev.mediajobs.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediajobs.simulator.HttpCaller.Response;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Scenarios in which a job succeeds with a broken link or file, for each vendor. */
class LinkFaultsTest extends FrozenSimulator {

    private Response done(Jobs job, String scenario) {
        String id = submit(job, scenario);
        simulator.advanceClock(Duration.ofSeconds(100));
        return job.result(caller, id);
    }

    @ParameterizedTest
    @EnumSource
    void aLink_canBeNullOrEmpty(Jobs job) {
        JsonNode nullLink = done(job, "link-null").json().at(job.linkPointer());
        assertThat(nullLink.isNull()).isTrue();
        JsonNode empty = done(job, "link-empty").json().at(job.linkPointer());
        assertThat(empty.isTextual()).isTrue();
        assertThat(empty.textValue()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aLink_canReturn404_orAWebPage(Jobs job) {
        assertThat(caller.get(job.link(done(job, "download-404"))).status()).isEqualTo(404);
        Response page = caller.get(job.link(done(job, "download-html")));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).startsWith("text/html");
    }

    @ParameterizedTest
    @EnumSource
    void aFile_canBeTruncated(Jobs job) {
        String link = job.link(done(job, "download-truncated"));
        assertThatThrownBy(() -> caller.get(link)).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void aFile_canBeSentSlowly() throws Exception {
        String link = Jobs.CREATIFY.link(done(Jobs.CREATIFY, "download-slow"));
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(URI.create(link)).build();
        try (var body = client.send(request, BodyHandlers.ofInputStream()).body()) {
            assertThat(body.read()).isNotNegative();
            assertThat(body.available()).isLessThan(100);
        }
    }

    @Test
    void aPictureBehindARelativeLink_isAffectedToo() {
        simulator.scenario("download-html");
        Response mockup = caller.post(
                "/api/mockup/generate",
                "{'productMediaId':'cm42ab3ou0008aggajj0jy5e1','instruction':'On the front'}",
                HttpCaller.MIRAFLOW);
        simulator.advanceClock(Duration.ofSeconds(100));
        assertThat(caller.get(mockup.at("/imageUrl"), HttpCaller.MIRAFLOW).header("Content-Type"))
                .startsWith("text/html");
    }
}
