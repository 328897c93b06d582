package dev.mediajobs.internal.vendor;

import dev.mediajobs.MediaException;
import dev.mediajobs.Vendor;
import dev.mediajobs.internal.failure.Exceptions;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** The base URL and credentials of one vendor, validated on creation. Never shows credentials. */
public final class VendorConfig {
    private final Vendor vendor;
    private final HttpUrl base;
    private final List<String> credentials;

    /** Why there are no credentials. */
    private final String problem;

    private VendorConfig(Vendor vendor, HttpUrl base, List<String> credentials, String problem) {
        this.vendor = vendor;
        this.base = base;
        this.credentials = credentials;
        this.problem = problem;
    }

    public static VendorConfig none(Vendor vendor) {
        return new VendorConfig(
                vendor, HttpUrl.get(vendor.defaultBaseUrl().toString()), List.of(), "no credentials are set");
    }

    public Vendor vendor() {
        return vendor;
    }

    public boolean hasCredentials() {
        return !credentials.isEmpty();
    }

    public VendorConfig withCredentials(String... values) {
        List<String> variables = vendor.credentialVariables();
        for (int i = 0; i < values.length; i++) {
            validate(variables.get(i), values[i]);
        }
        return new VendorConfig(vendor, base, List.of(values), problem);
    }

    public VendorConfig withBaseUrl(String baseUrl) {
        HttpUrl url = HttpUrl.parse(baseUrl.strip());
        if (url == null
                || url.query() != null
                || url.fragment() != null
                || !url.username().isEmpty()
                || !url.password().isEmpty()) {
            throw Exceptions.configuration(
                    vendor,
                    "the base URL is not a valid http or https URL without user, query and fragment",
                    "Set " + vendor.baseUrlVariable() + " or builder().baseUrl(...) to one like "
                            + vendor.defaultBaseUrl() + ".");
        }
        return new VendorConfig(vendor, url, credentials, problem);
    }

    /** Applies environment variables; a blank one counts as not set. Incomplete credentials are refused on use. */
    public VendorConfig withEnvironment(Map<String, String> environment) {
        VendorConfig config = this;
        String url = environment.get(vendor.baseUrlVariable());
        if (url != null && !url.isBlank()) {
            config = config.withBaseUrl(url);
        }
        List<String> variables = vendor.credentialVariables();
        List<String> set = variables.stream()
                .filter(variable -> isSet(environment.get(variable)))
                .toList();
        if (set.size() == variables.size()) {
            return config.withCredentials(set.stream().map(environment::get).toArray(String[]::new));
        }
        return set.isEmpty() ? config : config.withProblem("only " + String.join(" and ", set) + " is set");
    }

    /** Returns a copy without credentials, which is refused when the vendor is used. */
    public VendorConfig withProblem(String newProblem) {
        return new VendorConfig(vendor, base, List.of(), newProblem);
    }

    private static boolean isSet(@Nullable String value) {
        return value != null && !value.isBlank();
    }

    private void validate(String variable, String value) {
        Objects.requireNonNull(value, variable);
        if (value.isBlank()) {
            throw missingCredentials("the value of " + variable + " is empty");
        }
        if (!value.chars().allMatch(c -> c > 0x20 && c < 0x7F)) {
            throw missingCredentials(
                    "the value of " + variable + " contains a space, a line break or a non-ASCII character");
        }
    }

    private MediaException missingCredentials(String problem) {
        return Exceptions.configuration(
                vendor,
                problem,
                "Set " + String.join(" and ", vendor.credentialVariables()) + ", or call MediaJobs.builder()."
                        + vendor.id()
                        + "(...). Without an account, use the simulator, which accepts any key: java -jar"
                        + " mediajobs-simulator.jar, with " + vendor.baseUrlVariable() + "=http://127.0.0.1:8089.");
    }

    /** Returns the credentials, in the order of {@link Vendor#credentialVariables()}. */
    List<String> requireCredentials() {
        if (credentials.isEmpty()) {
            throw missingCredentials(problem);
        }
        return credentials;
    }

    HttpUrl base() {
        return base;
    }

    @Override
    public String toString() {
        return "VendorConfig[" + vendor + ", " + base + (credentials.isEmpty() ? ", no credentials" : "") + "]";
    }
}
