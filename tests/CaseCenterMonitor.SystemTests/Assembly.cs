using Xunit;

[assembly: TestFramework("CaseCenterMonitor.TestPeers.SkippingFramework", "CaseCenterMonitor.TestPeers")]
