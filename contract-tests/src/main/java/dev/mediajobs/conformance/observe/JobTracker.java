package dev.mediajobs.conformance.observe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.mediajobs.conformance.check.Recorder;
import dev.mediajobs.conformance.check.Rule;
import dev.mediajobs.conformance.http.Exchange;
import dev.mediajobs.conformance.http.Request;
import dev.mediajobs.conformance.run.job.JobChecks;
import dev.mediajobs.conformance.run.job.ResultFields;
import dev.mediajobs.conformance.run.response.MediaCheck;
import dev.mediajobs.specs.JobSpec;
import dev.mediajobs.specs.Operation;
import dev.mediajobs.specs.SpecNode;
import dev.mediajobs.specs.VendorSpec;
import java.net.URI;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Follows the jobs of a vendor through its traffic, from the submit to the file. Keeps the last 10,000, and fewer if their
 * bodies are larger than 8 MiB in total. Not thread-safe.
 */
final class JobTracker {

    private static final int MAX_JOBS = 10_000;
    private static final long MAX_BODIES = 8L * 1024 * 1024;
    private static final String SUBMIT_TITLE = "observed submit";
    /** Statuses of links that may have expired; 401 is that of a client without credentials. */
    private static final List<Integer> EXPIRED = List.of(403, 410);

    private final VendorSpec vendor;
    private final Set<String> resultOperations;
    private final Links<Link> links = new Links<>();
    private final Map<String, ObservedJob> jobs = new LinkedHashMap<>();
    private long bodies;

    /** A link without the job and the response that have it, which may be large. */
    private record Link(String job, String title, Operation operation, String pointer, Request source) {}

    JobTracker(VendorSpec vendor) {
        this.vendor = vendor;
        this.resultOperations = vendor.operations().stream()
                .flatMap(each -> each.jobSpec().flatMap(JobSpec::resultOperation).stream())
                .collect(Collectors.toSet());
    }

    /** Checks a successful response of an operation of jobs. */
    void response(
            Recorder recorder, Operation operation, URI uri, JsonNode sent, JsonNode response, Exchange exchange) {
        operation.jobSpec().ifPresent(jobSpec -> submitted(recorder, operation, jobSpec, sent, response, exchange));
        Map<String, String> path = PathParameters.of(operation, uri.getRawPath());
        Optional<Operation> polled = submits(operation.id()).stream().findFirst();
        polled.ifPresent(submit -> polled(recorder, operation, submit, path, uri, response, exchange));
        if (resultOperations.contains(operation.id())) {
            results(recorder, operation, path, uri, response, exchange);
        }
    }

    private void submitted(
            Recorder recorder,
            Operation operation,
            JobSpec jobSpec,
            JsonNode sent,
            JsonNode response,
            Exchange exchange) {
        String id = response.at(jobSpec.submittedId()).asText("");
        Operation poll = vendor.operation(jobSpec.pollOperation()).orElseThrow();
        Optional<ObservedJob> earlier = Optional.ofNullable(jobs.get(key(poll, id)));
        try (Recorder.OpenCheck check = recorder.open(operation, Rule.JOB_ID, SUBMIT_TITLE)) {
            if (id.isBlank() || earlier.filter(ObservedJob::isSubmitSeen).isPresent()) {
                SpecNode location = JobChecks.location(operation.responseSchema(), jobSpec.submittedId());
                String actual = id.isBlank() ? "none" : "the id of another job";
                check.addFinding(jobSpec.submittedId(), "a unique id", actual, location, Optional.of(exchange), false);
            }
        }
        if (!id.isBlank()) {
            ObservedJob job = new ObservedJob(recorder, operation, poll, sent, id, true);
            Optional.ofNullable(jobs.put(key(poll, id), job)).ifPresent(each -> bodies -= each.bodies());
            job.submitted(recorder, response, exchange);
            keep(job.bodies());
        }
    }

    private void polled(
            Recorder recorder,
            Operation operation,
            Operation submit,
            Map<String, String> path,
            URI uri,
            JsonNode response,
            Exchange exchange) {
        JobSpec jobSpec = submit.jobSpec().orElseThrow();
        String name = jobSpec.pollOperation().equals(operation.id())
                ? jobSpec.pollParameter()
                : path.keySet().stream().findFirst().orElse("");
        String id = path.getOrDefault(name, "");
        Operation poll = vendor.operation(jobSpec.pollOperation()).orElseThrow();
        ObservedJob job = jobs.computeIfAbsent(
                key(poll, id), each -> new ObservedJob(recorder, submit, poll, MissingNode.getInstance(), id, false));
        long before = job.bodies();
        job.polled(
                recorder,
                response,
                exchange,
                (pointer, link) -> link(recorder, job, poll, pointer, link, uri, exchange));
        keep(job.bodies() - before);
    }

    /** Adds to the size of all bodies, and forgets the oldest jobs if there is too much. */
    private void keep(long added) {
        bodies += added;
        Iterator<ObservedJob> oldest = jobs.values().iterator();
        while (jobs.size() > MAX_JOBS || (bodies > MAX_BODIES && jobs.size() > 1)) {
            bodies -= oldest.next().bodies();
            oldest.remove();
        }
    }

    private void results(
            Recorder recorder,
            Operation operation,
            Map<String, String> path,
            URI uri,
            JsonNode response,
            Exchange exchange) {
        for (ObservedJob job : List.copyOf(jobs.values())) {
            JobSpec jobSpec = job.submit().jobSpec().orElseThrow();
            if (jobSpec.resultOperation().filter(operation.id()::equals).isEmpty()) {
                continue;
            }
            Optional<String> list = jobSpec.resultList();
            String id = jobSpec.resultParameter().map(path::get).orElse("");
            String item = jobSpec.resultItemId().orElse("/id");
            if (list.isEmpty() && job.resultId().equals(id)) {
                result(recorder, job, operation, response, "", uri, exchange);
            }
            JsonNode items = list.map(response::at).orElse(MissingNode.getInstance());
            for (int i = 0; i < items.size(); i++) {
                if (items.get(i).at(item).asText().equals(job.resultId())) {
                    result(recorder, job, operation, response, list.orElse("") + "/" + i, uri, exchange);
                }
            }
        }
    }

    private void result(
            Recorder recorder,
            ObservedJob job,
            Operation operation,
            JsonNode response,
            String parent,
            URI uri,
            Exchange exchange) {
        job.result(
                recorder,
                operation,
                response,
                parent,
                exchange,
                (pointer, link) -> link(recorder, job, operation, pointer, link, uri, exchange));
    }

    private void link(
            Recorder recorder,
            ObservedJob job,
            Operation operation,
            String pointer,
            String link,
            URI uri,
            Exchange exchange) {
        Optional<Link> earlier =
                links.add(uri, link, new Link(job.id(), job.resultTitle(), operation, pointer, exchange.request()));
        try (Recorder.OpenCheck check = recorder.open(operation, Rule.RESULT, job.resultTitle())) {
            SpecNode location = JobChecks.location(operation.responseSchema(), pointer);
            if (!Links.isHttp(uri, link)) {
                check.addFinding(pointer, "an http or https URL", link, location, Optional.of(exchange), false);
            }
            if (earlier.filter(each -> !each.job().equals(job.id())).isPresent()) {
                String actual = "the result of another job";
                check.addFinding(pointer, "a unique result", actual, location, Optional.of(exchange), false);
            }
        }
    }

    /**
     * Checks a download if its URL is the link of a result.
     *
     * @param whole whether the exchange has the whole file
     * @return whether it is
     */
    boolean download(Recorder recorder, URI uri, Exchange exchange, boolean whole) {
        Optional<Link> found = links.of(uri);
        found.ifPresent(link -> {
            try (Recorder.OpenCheck check = recorder.open(link.operation(), Rule.RESULT, link.title())) {
                SpecNode location = JobChecks.location(link.operation().responseSchema(), link.pointer());
                if (exchange.status() / 100 >= 4 && exchange.status() != 401) {
                    String actual = "status " + exchange.status();
                    boolean note = EXPIRED.contains(exchange.status());
                    check.addLinkFinding(
                            link.pointer(), "a URL of the result", actual, location, exchange, link.source(), note);
                } else if (exchange.status() == 200 && exchange.response().isPresent()) {
                    MediaCheck.problem(exchange.response().get(), ResultFields.family(location), uri.getPath(), whole)
                            .ifPresent(problem -> check.addLinkFinding(
                                    link.pointer(),
                                    "a complete file of the documented type",
                                    problem.description(),
                                    location,
                                    exchange,
                                    link.source(),
                                    problem.expectedOnly()));
                }
            }
        });
        return found.isPresent();
    }

    /** Returns the operations that submit the jobs which an operation polls. */
    private List<Operation> submits(String poll) {
        return vendor.operations().stream()
                .filter(each -> each.jobSpec()
                        .filter(jobSpec -> jobSpec.pollOperations().contains(poll))
                        .isPresent())
                .toList();
    }

    private static String key(Operation poll, String id) {
        return poll.id() + " " + id;
    }
}
