package dev.mediajobs.simulator.scenario;

import dev.mediajobs.simulator.http.Response;
import dev.mediajobs.simulator.scenario.ScenarioContext.CallKind;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

/** Scenarios in which the job succeeds, but its file does not come. */
final class DownloadScenarios {

    private static final String TEXT = "text/plain; charset=utf-8";

    private DownloadScenarios() {}

    static List<Scenario> all() {
        return List.of(
                override(
                        "download-expired",
                        "The job succeeds, but its link is answered with 410.",
                        Response.text(410, TEXT, "This link has expired.\n")),
                override(
                        "link-dead",
                        "The job succeeds, but its link is answered with 404.",
                        Response.text(404, TEXT, "There is no such file.\n")),
                override(
                        "download-html",
                        "The job succeeds, but its link answers 200 with a web page.",
                        Response.text(
                                200,
                                "text/html; charset=utf-8",
                                "<!doctype html><title>Sign in</title><p>Sign in to go on.\n")),
                changed(
                        "download-truncated",
                        "The job succeeds, but its file ends in the middle, though its length was told.",
                        Response::truncated),
                changed(
                        "download-slow",
                        "The job succeeds, but its file comes one byte a second, by the machine's own clock.",
                        file -> file.withDribble(Duration.ofSeconds(file.body().length))));
    }

    private static Scenario override(String name, String summary, Response response) {
        return Scenario.named(name, summary)
                .overriding((context, errorRenderer) -> context.kind() == CallKind.DOWNLOAD ? response : null);
    }

    private static Scenario changed(String name, String summary, UnaryOperator<Response> change) {
        return Scenario.named(name, summary)
                .delivering(
                        (context, response) -> context.kind() == CallKind.DOWNLOAD ? change.apply(response) : response);
    }
}
