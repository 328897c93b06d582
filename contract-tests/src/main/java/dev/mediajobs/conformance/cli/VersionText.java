package dev.mediajobs.conformance.cli;

import picocli.CommandLine.IVersionProvider;

/** The version in the manifest of the jar. */
final class VersionText implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = VersionText.class.getPackage().getImplementationVersion();
        return new String[] {"mediajobs-conformance " + (version == null ? "(not packaged)" : version)};
    }
}
