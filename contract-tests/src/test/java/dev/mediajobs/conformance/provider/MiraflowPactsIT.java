package dev.mediajobs.conformance.provider;

import au.com.dius.pact.provider.junitsupport.Provider;

@Provider("miraflow")
class MiraflowPactsIT extends VerifiesPacts {}
