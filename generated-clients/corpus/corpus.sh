#!/bin/sh
# Generates and compiles the clients of all OpenAPI documents in a folder, and prints which operations are refused:
#   generated-clients/corpus/corpus.sh FOLDER
# Documents are not part of this repository; README.md of the module says where to get those that were measured.
# Needs the installed modules: mvn -q -DskipTests -pl specs,generated-clients/generator,generated-clients install
set -e
cd "$(dirname "$0")/.."
folder=${1:?Usage: corpus.sh FOLDER}
mvn -q -o dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile=target/corpus.classpath
exec java -Xss8m -Dorg.slf4j.simpleLogger.defaultLogLevel=off \
  -cp "target/classes:$(cat target/corpus.classpath)" corpus/Corpus.java "$folder" target/corpus
