package dev.mediajobs.conformance.observe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.conformance.check.CheckResult;
import dev.mediajobs.conformance.check.Recorder;
import dev.mediajobs.conformance.check.ResponseInventory;
import dev.mediajobs.conformance.check.Rule;
import dev.mediajobs.conformance.http.Exchange;
import dev.mediajobs.conformance.http.Secrets;
import dev.mediajobs.conformance.observe.evidence.EvidenceCollector;
import dev.mediajobs.conformance.observe.evidence.EvidenceReport;
import dev.mediajobs.conformance.observe.har.HarEntry;
import dev.mediajobs.conformance.observe.traffic.ObservedExchange;
import dev.mediajobs.conformance.observe.traffic.SpecSource;
import dev.mediajobs.conformance.run.response.ResponseValidator;
import dev.mediajobs.conformance.schema.SchemaValidator;
import dev.mediajobs.specs.Operation;
import dev.mediajobs.specs.SpecNode;
import dev.mediajobs.specs.VendorSpec;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Checks the traffic of one vendor. Not thread-safe. */
final class VendorObserver {

    private static final String REQUEST_TITLE = "observed request";
    private static final String RESPONSE_TITLE = "observed response";
    /** Redirects and responses to conditional requests say nothing about the body. */
    private static final int NOT_MODIFIED = 304;

    private final VendorSpec vendor;
    private final String basePath;
    private final boolean checksCredentials;
    private final Secrets secrets;
    private final SchemaValidator schemas;
    private final SecretCollector collector;
    private final JobTracker jobs;
    private final EvidenceCollector evidence;
    private final ResponseInventory inventory;
    private final CheckStore checks = new CheckStore();
    private final TrafficCounts counts = new TrafficCounts();

    /**
     * @param basePath path before that of each operation; may be empty
     * @param checksCredentials whether requests without credentials are reported
     */
    VendorObserver(
            SpecSource spec, String basePath, boolean checksCredentials, Secrets secrets, ResponseInventory inventory) {
        this.vendor = spec.vendor();
        this.evidence = new EvidenceCollector(spec);
        this.basePath = basePath.replaceFirst("/+$", "");
        this.checksCredentials = checksCredentials;
        this.secrets = secrets;
        this.inventory = inventory;
        this.schemas = SchemaValidator.of(vendor.document());
        this.collector = new SecretCollector(vendor, secrets);
        this.jobs = new JobTracker(vendor);
    }

    VendorSpec vendor() {
        return vendor;
    }

    List<String> credentialHeaders() {
        return collector.headers();
    }

    List<CheckResult> checks() {
        return checks.checks();
    }

    TrafficCounts counts() {
        return counts;
    }

    /** Registers all credentials of an exchange; to be called before anything of it is stored. */
    void learnSecrets(ObservedExchange exchange) {
        collector.headers(exchange.requestHeaders());
        collector.headers(exchange.responseHeaders());
        collector.members(
                ContentDecoder.json(ContentDecoder.decode(exchange.requestHeaders(), exchange.requestBody())), true);
        collector.members(
                ContentDecoder.json(ContentDecoder.decode(exchange.responseHeaders(), exchange.responseBody())), false);
    }

    /** Checks an exchange with another host if it is the download of a result; returns whether it is. */
    boolean observeDownload(ObservedExchange exchange) {
        Optional<byte[]> received = ContentDecoder.decode(exchange.responseHeaders(), exchange.responseBody());
        Exchange converted =
                Messages.exchange(Optional.empty(), exchange, Optional.empty(), received, collector.headers());
        boolean hasBody = received.filter(bytes -> bytes.length > 0).isPresent()
                || exchange.responseBody().bytes().length > 0;
        boolean result = hasBody
                && exchange.method().equals("GET")
                && jobs.download(
                        new Recorder(vendor.name(), secrets, checks::add, checks::isNew),
                        exchange.uri(),
                        converted,
                        received.isPresent());
        if (result) {
            counts.other(exchange, true, secrets);
        }
        return result;
    }

    /** Returns an exchange as an entry of a recording. */
    ObjectNode entry(ObservedExchange exchange) {
        Optional<Operation> operation = path(exchange.uri()).flatMap(path -> vendor.find(exchange.method(), path));
        List<String> declared = collector.headers();
        HarEntry format = new HarEntry(
                secrets,
                name -> declared.contains(name.toLowerCase(Locale.ROOT)) || SecretCollector.isSecretName(name));
        return format.of(
                vendor.name(),
                exchange,
                Queries.redacted(exchange.uri(), Messages.knownParameters(operation)),
                ContentDecoder.decode(exchange.requestHeaders(), exchange.requestBody()),
                ContentDecoder.decode(exchange.responseHeaders(), exchange.responseBody()));
    }

    /** Checks an exchange. */
    void observe(ObservedExchange exchange) {
        Optional<byte[]> sent = ContentDecoder.decode(exchange.requestHeaders(), exchange.requestBody());
        Optional<byte[]> received = ContentDecoder.decode(exchange.responseHeaders(), exchange.responseBody());
        Optional<Operation> operation = path(exchange.uri()).flatMap(path -> vendor.find(exchange.method(), path));
        Exchange converted = Messages.exchange(operation, exchange, sent, received, collector.headers());
        Recorder recorder = new Recorder(vendor.name(), secrets, checks::add, checks::isNew);
        boolean hasBody =
                converted.response().filter(each -> each.size() > 0).isPresent() || exchange.status() / 100 >= 4;
        boolean result = exchange.method().equals("GET")
                && hasBody
                && jobs.download(recorder, exchange.uri(), converted, received.isPresent());
        if (exchange.cancelled()) {
            counts.cancelled();
        }
        if (operation.isEmpty()) {
            counts.other(exchange, result, secrets);
            if (!result && exchange.failure().isEmpty() && exchange.status() / 100 == 2) {
                unknownPath(recorder, exchange, converted, ContentDecoder.json(sent), ContentDecoder.json(received));
            }
        } else if (!exchange.cancelled()) {
            counts.operation(operation.get(), exchange.status());
            check(recorder, operation.get(), exchange, converted, sent, received);
        }
    }

    private void check(
            Recorder recorder,
            Operation operation,
            ObservedExchange exchange,
            Exchange converted,
            Optional<byte[]> sent,
            Optional<byte[]> received) {
        ResponseValidator responses = new ResponseValidator(recorder, schemas, inventory);
        RequestValidator.Validated request =
                RequestValidator.validate(schemas, operation, exchange, sent, checksCredentials);
        request(recorder, operation, converted, request);
        int status = exchange.status();
        if (status == NOT_MODIFIED) {
            return;
        }
        if (status / 100 == 4 && exchange.failure().isEmpty()) {
            if (received.isPresent()) {
                responses.errorResponse(
                        operation, Rule.STATUS, RESPONSE_TITLE, converted, List.of(status), operation.node(), false);
            }
            evidence.failed(operation, ContentDecoder.json(received), Messages.sighting(exchange, operation.path()));
        } else if (received.isEmpty() || status == 206) {
            boolean success = responses.successStatus(operation, RESPONSE_TITLE, converted, true, false);
            counts.unchecked(success);
            if (success) {
                succeeded(operation, exchange, request, MissingNode.getInstance());
            }
        } else {
            JsonNode response = responses.success(operation, RESPONSE_TITLE, converted, true);
            if (exchange.failure().isEmpty() && status / 100 == 2) {
                succeeded(operation, exchange, request, response);
            }
            if (!response.isMissingNode()) {
                jobs.response(recorder, operation, exchange.uri(), request.body(), response, converted);
            }
        }
    }

    private void succeeded(
            Operation operation, ObservedExchange exchange, RequestValidator.Validated request, JsonNode response) {
        Map<String, String> query = Queries.of(exchange.uri());
        List<SpecNode> parameters = operation.parameters().stream()
                .filter(each -> each.child("in").text().equals("path")
                        || query.containsKey(each.child("name").text()))
                .toList();
        evidence.succeeded(
                operation,
                request.body(),
                request.content(),
                parameters,
                response,
                Messages.sighting(exchange, operation.path()));
    }

    private void unknownPath(
            Recorder recorder, ObservedExchange exchange, Exchange converted, JsonNode sent, JsonNode received) {
        Optional<EvidenceCollector.PathMove> move = path(exchange.uri())
                .flatMap(path -> evidence.unknownPath(
                        exchange.method(), path, sent, received, Messages.sighting(exchange, path)));
        move.ifPresent(each -> {
            Operation operation = each.operation();
            boolean documented =
                    operation.node().at("x-evidence", "kind").text().equals("documented");
            try (Recorder.OpenCheck check = recorder.open(operation, Rule.PATH, "observed path")) {
                check.addFinding(
                        "path", operation.path(), each.path(), operation.node(), Optional.of(converted), !documented);
            }
        });
    }

    /** Returns the evidence up to now. */
    EvidenceReport evidence() {
        return evidence.report();
    }

    private static void request(
            Recorder recorder, Operation operation, Exchange exchange, RequestValidator.Validated request) {
        try (Recorder.OpenCheck check = recorder.open(operation, Rule.REQUEST, REQUEST_TITLE)) {
            for (RequestValidator.Problem each : request.problems()) {
                check.addFinding(
                        each.where(),
                        each.expected(),
                        each.actual(),
                        each.location(),
                        Optional.of(exchange),
                        each.note());
            }
        }
    }

    /** Returns the path below the base path. */
    private Optional<String> path(URI uri) {
        String path = uri.getRawPath();
        return path.startsWith(basePath) ? Optional.of(path.substring(basePath.length())) : Optional.empty();
    }
}
