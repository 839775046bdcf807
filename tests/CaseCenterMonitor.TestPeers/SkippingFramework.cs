using System.Reflection;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace CaseCenterMonitor.TestPeers;

/// <summary>
/// xunit 2, but for one thing: a test that throws a <see cref="PeerMissingException"/> is skipped with that reason. Its own attributes must know before the
/// test begins, and what a class inherits from a contract is a fact whichever store the class is about. Named by the test assemblies.
/// </summary>
public sealed class SkippingFramework(IMessageSink messages) : XunitTestFramework(messages)
{
    protected override ITestFrameworkExecutor CreateExecutor(AssemblyName assemblyName) =>
        new Executor(assemblyName, SourceInformationProvider, DiagnosticMessageSink);

    private sealed class Executor(AssemblyName assembly, ISourceInformationProvider sources, IMessageSink messages)
        : XunitTestFrameworkExecutor(assembly, sources, messages)
    {
        protected override void RunTestCases(IEnumerable<IXunitTestCase> testCases, IMessageSink executionMessageSink, ITestFrameworkExecutionOptions executionOptions) =>
            base.RunTestCases(testCases, new SkippingSink(executionMessageSink), executionOptions);
    }

    private sealed class SkippingSink(IMessageSink next) : IMessageSink
    {
        public bool OnMessage(IMessageSinkMessage message) => next.OnMessage(
            message is ITestFailed { ExceptionTypes: [var type, ..], Messages: [var why, ..] } failed && type == typeof(PeerMissingException).FullName
                ? new TestSkipped(failed.Test, why)
                : message);
    }
}
