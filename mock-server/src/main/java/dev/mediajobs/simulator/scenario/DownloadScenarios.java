package dev.mediajobs.simulator.scenario;

import dev.mediajobs.simulator.http.Response;
import dev.mediajobs.simulator.scenario.ScenarioContext.CallKind;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

/** Scenarios in which the job succeeds, but the download of its result fails. */
final class DownloadScenarios {

    private static final String TEXT = "text/plain; charset=utf-8";

    private DownloadScenarios() {}

    static List<Scenario> all() {
        return List.of(
                overriding(
                        "download-expired",
                        "The job succeeds, but its download link returns 410.",
                        Response.text(410, TEXT, "This link has expired.\n")),
                overriding(
                        "download-html",
                        "The job succeeds, but its download link returns 200 with an HTML page.",
                        Response.text(
                                200,
                                "text/html; charset=utf-8",
                                "<!doctype html><title>Sign in</title><p>Sign in to continue.\n")),
                delivering(
                        "download-truncated",
                        "The job succeeds, but the download ends halfway, short of its Content-Length.",
                        Response::truncated),
                Scenario.withParameter(
                        new Scenario.Parameter("bytes per second of real time, such as 500, 64k or 2M", 1024, true),
                        rate -> delivering(
                                "download-slow",
                                "The job succeeds, but its file is sent slowly. Videos have 9 to 37 KB, which take 9 to 36"
                                        + " seconds at the default rate.",
                                file -> file.withDribble(Duration.ofMillis(file.body().length * 1_000L / rate)))));
    }

    private static Scenario overriding(String name, String summary, Response response) {
        return Scenario.named(name, summary)
                .overriding((context, errorRenderer) -> context.kind() == CallKind.DOWNLOAD ? response : null);
    }

    private static Scenario delivering(String name, String summary, UnaryOperator<Response> change) {
        return Scenario.named(name, summary)
                .delivering(
                        (context, response) -> context.kind() == CallKind.DOWNLOAD ? change.apply(response) : response);
    }
}
