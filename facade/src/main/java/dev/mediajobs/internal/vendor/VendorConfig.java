package dev.mediajobs.internal.vendor;

import dev.mediajobs.MediaException;
import dev.mediajobs.Vendor;
import dev.mediajobs.internal.failure.Exceptions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import okhttp3.HttpUrl;

/** The base URL and credentials of one vendor, validated on creation. Never shows credentials. */
public final class VendorConfig {
    private final Vendor vendor;
    private final HttpUrl base;
    private final List<String> credentials;

    /** Why there are no credentials. */
    private final String problem;

    private final SettingNames names;

    private VendorConfig(Vendor vendor, HttpUrl base, List<String> credentials, String problem, SettingNames names) {
        this.vendor = vendor;
        this.base = base;
        this.credentials = credentials;
        this.problem = problem;
        this.names = names;
    }

    public static VendorConfig none(Vendor vendor) {
        HttpUrl base = HttpUrl.get(vendor.defaultBaseUrl().toString());
        return new VendorConfig(vendor, base, List.of(), "no credentials are set", SettingNames.variables(vendor));
    }

    public Vendor vendor() {
        return vendor;
    }

    public boolean hasCredentials() {
        return !credentials.isEmpty();
    }

    public VendorConfig withCredentials(String... values) {
        return withCredentials(names.credentials(), Arrays.asList(values));
    }

    private VendorConfig withCredentials(List<String> settings, List<String> values) {
        for (int i = 0; i < values.size(); i++) {
            validate(settings.get(i), values.get(i));
        }
        return new VendorConfig(vendor, base, List.copyOf(values), problem, names);
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
                    "Set " + names.baseUrl() + " or builder().baseUrl(...) to one like " + vendor.defaultBaseUrl()
                            + ".");
        }
        return new VendorConfig(vendor, url, credentials, problem, names);
    }

    /**
     * Applies environment variables, and the properties of Spring Boot, which are preferred and then named in messages;
     * a blank value counts as not set. Incomplete credentials are refused on use.
     */
    public VendorConfig withEnvironment(Map<String, String> environment) {
        VendorConfig named = new VendorConfig(vendor, base, credentials, problem, names.in(environment, vendor));
        VendorConfig config = SettingNames.find(environment, vendor, vendor.baseUrlVariable())
                .map(environment::get)
                .map(named::withBaseUrl)
                .orElse(named);
        List<String> variables = vendor.credentialVariables();
        List<String> set = variables.stream()
                .flatMap(variable -> SettingNames.find(environment, vendor, variable).stream())
                .toList();
        if (set.size() == variables.size()) {
            return config.withCredentials(
                    set, set.stream().map(environment::get).toList());
        }
        return set.isEmpty() ? config : config.withProblem("only " + String.join(" and ", set) + " is set");
    }

    /** Returns a copy without credentials, which is refused when the vendor is used. */
    private VendorConfig withProblem(String newProblem) {
        return new VendorConfig(vendor, base, List.of(), newProblem, names);
    }

    private void validate(String setting, String value) {
        Objects.requireNonNull(value, setting);
        if (value.isBlank()) {
            throw missingCredentials("the value of " + setting + " is empty");
        }
        if (!value.chars().allMatch(c -> c > 0x20 && c < 0x7F)) {
            throw missingCredentials(
                    "the value of " + setting + " contains a space, a line break or a non-ASCII character");
        }
    }

    private MediaException missingCredentials(String problem) {
        return Exceptions.configuration(
                vendor,
                problem,
                "Set " + String.join(" and ", names.credentials()) + names.alternative()
                        + ". Without an account, use the simulator, which accepts any key: java -jar"
                        + " mediajobs-simulator.jar, with " + names.baseUrl() + "=http://127.0.0.1:8089.");
    }

    /** Returns the credentials, in the order of {@link Vendor#credentialVariables()}. */
    List<String> requireCredentials() {
        if (credentials.isEmpty()) {
            throw missingCredentials(problem);
        }
        return credentials;
    }

    /** Returns the names under which messages show the credentials. */
    List<String> credentialNames() {
        return names.credentials();
    }

    HttpUrl base() {
        return base;
    }

    @Override
    public String toString() {
        return "VendorConfig[" + vendor + ", " + base + (credentials.isEmpty() ? ", no credentials" : "") + "]";
    }
}
