package org.defter.kernel.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/**
 * The rules of the house, for the classes of the module whose tests run.
 *
 * <p>Every rule takes the least number of classes it must have looked at, and fails below it: a package that was renamed
 * shall not silence the rule about it. A module raises its numbers as it grows.
 */
public final class ArchitectureRules {

    private static final Set<String> CLOCKS_AND_DICE = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.lang.Math.random",
            "java.util.UUID.randomUUID");
    private static final Set<String> SOURCES_OF_CHANCE = Set.of(
            "java.util.Random",
            "java.security.SecureRandom",
            "java.util.SplittableRandom",
            "java.util.concurrent.ThreadLocalRandom",
            "java.time.Clock");

    private final JavaClasses main;
    private final JavaClasses tests;

    private ArchitectureRules(JavaClasses main, JavaClasses tests) {
        this.main = main;
        this.tests = tests;
    }

    /** The classes of the module in the working directory, as Maven has compiled them. */
    public static ArchitectureRules ofThisModule() {
        ClassFileImporter importer = new ClassFileImporter();
        return new ArchitectureRules(
                importer.importPath(Path.of("target", "classes")),
                importer.importPath(Path.of("target", "test-classes")));
    }

    /** All classes stand below the root package of the module. */
    public void everyClassLivesBelow(String root, int least) {
        check(
                "every class lives below " + root,
                type -> true,
                least,
                type -> isBelow(type.getPackageName(), root) ? Stream.empty() : Stream.of(type.getPackageName()));
    }

    /** The side that decides and the side that tells meet in the kernel only; the kernel knows neither. */
    public void theSidesStayApart(int least) {
        check("the sides stay apart", type -> sideOf(type.getPackageName()) != Side.NONE, least, type -> {
            Side side = sideOf(type.getPackageName());
            return references(type, target -> !sideOf(target.getPackageName()).mayBeKnownTo(side));
        });
    }

    /** What is not technical needs no Spring: a feature can be read, tested and replayed without a container. */
    public void featuresNeedNoSpring(int least) {
        check(
                "features need no Spring",
                type -> !isTechnical(type),
                least,
                type -> references(type, target -> isBelow(target.getPackageName(), "org.springframework")));
    }

    /** Deciders and states are pure: no framework, no clock, no dice. */
    public void decidersAndStatesArePure(int least) {
        check("deciders and states are pure", type -> isDecider(type) || isPartOfState(type), least, this::impurities);
    }

    /** The law gives the same answer tomorrow: no framework, no clock, no dice. */
    public void theLawIsPure(int least) {
        check(
                "the law is pure",
                type -> isBelow(type.getPackageName(), "org.defter.kernel.law"),
                least,
                this::impurities);
    }

    /** A command is a top-level record. */
    public void commandsAreRecords(int least) {
        check(
                "commands are records",
                type -> isMessage(type, "Command") && isBelow(type.getPackageName(), "org.defter.command"),
                least,
                ArchitectureRules::faultsOfMessage);
    }

    /** An event is a top-level record of the kernel with a revision: its name is the storage contract. */
    public void eventsAreRecordsOfTheKernel(int least) {
        check("events are records of the kernel", type -> isMessage(type, "Event"), least, type -> {
            Stream<String> revision = type.isAnnotatedWith("org.axonframework.serialization.Revision")
                    ? Stream.empty()
                    : Stream.of("has no @Revision");
            Stream<String> place = isBelow(type.getPackageName(), "org.defter.kernel")
                    ? Stream.empty()
                    : Stream.of("is outside of the kernel");
            return Stream.of(faultsOfMessage(type), revision, place).flatMap(Function.identity());
        });
    }

    /** Packages below the root depend on each other in one direction. */
    public void packagesHaveNoCycles(String root, int least) {
        assertThat(packages()).as("packages below %s", root).hasSizeGreaterThanOrEqualTo(least);
        slices().matching(root + ".(**)")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(main);
    }

    /** Every package says what may be null: @NullMarked in its package-info. */
    public void everyPackageIsNullMarked(int least) {
        assertThat(packages()).as("packages").hasSizeGreaterThanOrEqualTo(least);
        assertThat(packages().stream()
                        .filter(name -> !main.getPackage(name).isAnnotatedWith(NullMarked.class))
                        .toList())
                .as("packages without @NullMarked")
                .isEmpty();
    }

    /** What answers HTTP is called so, and nothing else is. */
    public void controllersAreCalledSo(int least) {
        check(
                "controllers are called so",
                type -> isController(type) || type.getSimpleName().endsWith("Controller"),
                least,
                type -> isController(type) && type.getSimpleName().endsWith("Controller")
                        ? Stream.empty()
                        : Stream.of("is a controller by name or by annotation, but not by both"));
    }

    /** Talk goes through SLF4J: neither java.util.logging nor the console. */
    public void nobodyWritesToTheConsole(int least) {
        check("nobody writes to the console", type -> true, least, type -> {
            Stream<String> logging = references(type, target -> isBelow(target.getPackageName(), "java.util.logging"));
            Stream<String> console = type.getAccessesFromSelf().stream()
                    .filter(access -> Set.of("java.lang.System.out", "java.lang.System.err")
                                    .contains(nameOf(access))
                            || access.getTarget().getName().equals("printStackTrace"))
                    .map(JavaAccess::getDescription);
            return Stream.concat(logging, console);
        });
    }

    /** A class with tests ends in Test or IT; any other name is run by nobody. */
    public void everyTestIsRun(int least) {
        List<JavaClass> withTests = tests.stream()
                .filter(type -> type.getMethods().stream()
                        .anyMatch(method -> method.getAnnotations().stream()
                                .anyMatch(annotation ->
                                        annotation.getRawType().getPackageName().startsWith("org.junit.jupiter.")
                                                && annotation
                                                        .getRawType()
                                                        .getSimpleName()
                                                        .endsWith("Test"))))
                .toList();
        assertThat(withTests).as("classes with tests").hasSizeGreaterThanOrEqualTo(least);
        assertThat(withTests.stream()
                        .map(ArchitectureRules::outermost)
                        .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                        .map(JavaClass::getSimpleName)
                        .filter(name -> !name.endsWith("Test") && !name.endsWith("IT"))
                        .distinct())
                .as("classes with tests that neither Surefire nor Failsafe runs")
                .isEmpty();
    }

    /** The simple names of the states: what folds events by {@code evolve} on the command side. */
    public Set<String> states() {
        return main.stream()
                .filter(ArchitectureRules::isState)
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void check(
            String rule, Predicate<JavaClass> matches, int least, Function<JavaClass, Stream<String>> faults) {
        List<JavaClass> matched = main.stream()
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .filter(matches)
                .toList();
        assertThat(matched).as("classes the rule '%s' looked at", rule).hasSizeGreaterThanOrEqualTo(least);
        classes()
                .that(DescribedPredicate.describe("are concerned", matched::contains))
                .should(new ArchCondition<JavaClass>("obey: " + rule) {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        faults.apply(type)
                                .distinct()
                                .forEach(fault ->
                                        events.add(SimpleConditionEvent.violated(type, type.getName() + ": " + fault)));
                    }
                })
                .allowEmptyShould(true)
                .check(main);
    }

    private Stream<String> impurities(JavaClass type) {
        Stream<String> frameworks = references(
                type,
                target -> isBelow(target.getPackageName(), "org.springframework")
                        || isBelow(target.getPackageName(), "org.axonframework")
                        || SOURCES_OF_CHANCE.contains(target.getName()));
        Stream<String> calls = type.getAccessesFromSelf().stream()
                .filter(access -> CLOCKS_AND_DICE.contains(nameOf(access))
                        || (isBelow(access.getTargetOwner().getPackageName(), "java.time")
                                && access.getTarget().getName().equals("now")))
                .map(JavaAccess::getDescription);
        return Stream.concat(frameworks, calls);
    }

    private static Stream<String> references(JavaClass type, Predicate<JavaClass> forbidden) {
        return type.getDirectDependenciesFromSelf().stream()
                .filter(dependency -> forbidden.test(dependency.getTargetClass()))
                .map(dependency -> dependency.getDescription());
    }

    private static String nameOf(JavaAccess<?> access) {
        return access.getTargetOwner().getName() + "." + access.getTarget().getName();
    }

    private Set<String> packages() {
        return main.stream().map(JavaClass::getPackageName).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> faultsOfMessage(JavaClass type) {
        return Stream.concat(
                type.isRecord() ? Stream.empty() : Stream.of("is no record"),
                type.isTopLevelClass() ? Stream.empty() : Stream.of("is not top-level"));
    }

    private static boolean isMessage(JavaClass type, String root) {
        return !type.isInterface()
                && type.getAllRawInterfaces().stream()
                        .anyMatch(above -> isBelow(above.getPackageName(), "org.defter")
                                && above.getSimpleName().endsWith(root));
    }

    private static boolean isDecider(JavaClass type) {
        return outermost(type).getSimpleName().endsWith("Decider");
    }

    private static boolean isPartOfState(JavaClass type) {
        return isState(outermost(type));
    }

    private static boolean isState(JavaClass type) {
        return type.isInterface()
                && isBelow(type.getPackageName(), "org.defter.command")
                && type.getMethods().stream()
                        .anyMatch(method -> method.getName().equals("evolve"));
    }

    private static boolean isController(JavaClass type) {
        return type.isAnnotatedWith("org.springframework.web.bind.annotation.RestController")
                || type.isAnnotatedWith("org.springframework.stereotype.Controller");
    }

    private static boolean isTechnical(JavaClass type) {
        return List.of(type.getPackageName().split("\\.")).contains("platform");
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureRules::outermost).orElse(type);
    }

    private static boolean isBelow(String name, String root) {
        return name.equals(root) || name.startsWith(root + ".");
    }

    private static Side sideOf(String packageName) {
        if (isBelow(packageName, "org.defter.command")) {
            return Side.COMMAND;
        }
        if (isBelow(packageName, "org.defter.query")) {
            return Side.QUERY;
        }
        return isBelow(packageName, "org.defter.kernel") ? Side.KERNEL : Side.NONE;
    }

    private enum Side {
        COMMAND,
        QUERY,
        KERNEL,
        NONE;

        private boolean mayBeKnownTo(Side reader) {
            return this == reader || this == KERNEL || this == NONE;
        }
    }
}
