package dev.mediajobs.specs;

import java.net.URI;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The spec of a vendor. Immutable and thread-safe. */
public final class VendorSpec {

    /** The names of all vendors. */
    public static final List<String> NAMES = List.of("miraflow", "miragic", "mirrago", "creatify");

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    private static final Map<String, VendorSpec> READ = new ConcurrentHashMap<>();

    private final SpecDocument document;
    private final Map<String, Operation> operations = new LinkedHashMap<>();
    private final Map<String, JobSpec> jobSpecs = new LinkedHashMap<>();
    private final Optional<Operation> tokenOperation;

    /** Reads the operations of a document. */
    public VendorSpec(SpecDocument document) {
        this.document = document;
        for (Map.Entry<String, SpecNode> path :
                document.root().child("paths").members().entrySet()) {
            for (String method : path.getValue().members().keySet()) {
                if (METHODS.contains(method.toLowerCase(Locale.ROOT))) {
                    Operation operation = new Operation(this, path.getKey(), method, path.getValue());
                    operations.put(operation.id(), operation);
                }
            }
        }
        for (Operation operation : operations.values()) {
            SpecNode job = operation.node().child("x-job");
            if (job.exists()) {
                jobSpecs.put(operation.id(), JobSpec.of(this, job));
            }
        }
        tokenOperation = operations.values().stream()
                .filter(each -> each.security().isEmpty())
                .filter(each -> !each.requestContents().isEmpty())
                .filter(each ->
                        each.responseSchema().at("properties", "access_token").exists())
                .findFirst();
    }

    /**
     * Returns the spec of a vendor, which is read once.
     *
     * @throws IllegalArgumentException if a spec of this name does not exist
     */
    public static VendorSpec of(String name) {
        return READ.computeIfAbsent(name, each -> new VendorSpec(SpecDocument.of(each)));
    }

    public String name() {
        return document.name();
    }

    public SpecDocument document() {
        return document;
    }

    /** Returns all operations in the order of the spec. */
    public List<Operation> operations() {
        return List.copyOf(operations.values());
    }

    /** Returns the operation with an id, if there is one. */
    public Optional<Operation> operation(String id) {
        return Optional.ofNullable(operations.get(id));
    }

    /** Returns the operation of a request; if two match, the one with fewer path parameters. */
    public Optional<Operation> find(String method, String path) {
        return operations.values().stream()
                .filter(each -> each.method().equals(method))
                .filter(each -> path.matches(each.path().replaceAll("\\{[^}]*\\}", "[^/]+")))
                .min(Comparator.comparingInt(each -> each.parameters("path").size()));
    }

    /** Returns the vendor's base URLs. */
    public List<URI> servers() {
        return document.root().child("servers").elements().stream()
                .map(server -> URI.create(server.child("url").text()))
                .toList();
    }

    /** Returns the operation that issues bearer tokens: it requires no token and responds with one. */
    public Optional<Operation> tokenOperation() {
        return tokenOperation;
    }

    /**
     * Returns the credentials' environment variables by the name of the security scheme or token request member. A bearer
     * token that no operation issues is an API key.
     */
    public Map<String, String> environmentVariables() {
        Map<String, String> variables = new LinkedHashMap<>();
        document.root().at("components", "securitySchemes").members().forEach((name, scheme) -> {
            if (scheme.child("type").text().equals("apiKey")) {
                String header = scheme.child("name").text().replaceFirst("(?i)^x-", "");
                variables.put(name, variable(header.replace('-', '_')));
            } else if (new SecurityScheme(name, scheme).isBearer() && tokenOperation.isEmpty()) {
                variables.put(name, variable("api_key"));
            }
        });
        tokenOperation.ifPresent(operation -> {
            SpecNode content = operation.requestContents().values().iterator().next();
            content.at("schema", "properties").members().forEach((name, member) -> {
                if (!member.child("enum").exists()) {
                    variables.put(name, variable(name.replaceAll("([a-z])([A-Z])", "$1_$2")));
                }
            });
        });
        return variables;
    }

    Optional<JobSpec> jobSpec(Operation operation) {
        return Optional.ofNullable(jobSpecs.get(operation.id()));
    }

    private String variable(String credential) {
        return (name() + "_" + credential).toUpperCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return name();
    }
}
