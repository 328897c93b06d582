package dev.mediajobs.internal.vendor;

import dev.mediajobs.Vendor;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The names under which messages show the settings of a vendor.
 *
 * @param baseUrl the setting of the base URL
 * @param credentials the settings of the credentials
 * @param alternative another way to set the credentials, as the end of a sentence
 */
public record SettingNames(String baseUrl, List<String> credentials, String alternative) {

    static SettingNames variables(Vendor vendor) {
        return new SettingNames(
                vendor.baseUrlVariable(),
                vendor.credentialVariables(),
                ", or call MediaJobs.builder()." + vendor.id() + "(...)");
    }

    /** Returns the names of the properties if the map contains one of them, even with a blank value. */
    SettingNames in(Map<String, String> environment, Vendor vendor) {
        SettingNames properties = new SettingNames(
                property(vendor, vendor.baseUrlVariable()),
                vendor.credentialVariables().stream()
                        .map(variable -> property(vendor, variable))
                        .toList(),
                ", or the variable" + (vendor.credentialVariables().size() == 1 ? " " : "s ")
                        + String.join(" and ", vendor.credentialVariables()));
        boolean present = Stream.concat(properties.credentials.stream(), Stream.of(properties.baseUrl))
                .anyMatch(environment::containsKey);
        return present ? properties : this;
    }

    /** Returns the name under which a map contains a setting: its property, or else its variable. */
    static Optional<String> find(Map<String, String> environment, Vendor vendor, String variable) {
        return Stream.of(property(vendor, variable), variable)
                .filter(name -> isSet(environment.get(name)))
                .findFirst();
    }

    private static boolean isSet(@Nullable String value) {
        return value != null && !value.isBlank();
    }

    /** Returns the property of Spring Boot for a variable, such as {@code mediajobs.creatify.api-key}. */
    public static String property(Vendor vendor, String variable) {
        String setting = variable.substring(vendor.id().length() + 1).toLowerCase(Locale.ROOT);
        return "mediajobs." + vendor.id() + "." + setting.replace('_', '-');
    }
}
