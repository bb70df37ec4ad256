import { Aws, Duration, Fn, RemovalPolicy } from 'aws-cdk-lib'
import * as cognito from 'aws-cdk-lib/aws-cognito'
import { Construct } from 'constructs'
import type { Region } from '../../shared/region.ts'
import { accept } from './accept.ts'

/** An OpenID provider, and what we are called there. */
export type SignIn = { issuer: string; clientId: string }

/** Who works here: accounts by invitation, sign-in pages in Indonesian, a second factor for everybody. */
export class Officers extends Construct {
  readonly signIn: SignIn

  constructor(scope: Construct, id: string, { region, baseUrl }: { region: Region; baseUrl: string }) {
    super(scope, id)
    const pool = new cognito.UserPool(this, 'Pool', {
      featurePlan: cognito.FeaturePlan.ESSENTIALS,
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      autoVerify: { email: true },
      mfa: cognito.Mfa.REQUIRED,
      mfaSecondFactor: { sms: false, otp: true },
      accountRecovery: cognito.AccountRecovery.EMAIL_ONLY,
      passwordPolicy: {
        minLength: 12,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(7),
      },
      userInvitation: {
        emailSubject: `Undangan petugas Tanggap ${region.name}`,
        emailBody: `Anda diundang sebagai petugas Tanggap ${region.name}.<br>Nama masuk: {username}<br>Kata sandi sementara (berlaku 7 hari): {####}`,
      },
      deletionProtection: region.retainData,
      removalPolicy: region.retainData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    })
    accept(
      pool,
      'COG8',
      'The Plus plan costs per officer and month; the second factor is required of everybody, and accounts come by invitation only.',
    )
    const domain = new cognito.CfnUserPoolDomain(this, 'Domain', {
      userPoolId: pool.userPoolId,
      // One name for all of AWS in that part of the world: the account makes it ours.
      domain: Fn.join('-', ['tanggap', region.code.replace('.', ''), Aws.ACCOUNT_ID]),
      managedLoginVersion: 2,
    })
    const client = pool.addClient('Desk', {
      generateSecret: false,
      preventUserExistenceErrors: true,
      authFlows: {},
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [cognito.OAuthScope.OPENID, cognito.OAuthScope.EMAIL, cognito.OAuthScope.PROFILE],
        callbackUrls: [`${baseUrl}/petugas/masuk/kembali`],
        logoutUrls: [`${baseUrl}/petugas/keluar`],
      },
      accessTokenValidity: Duration.hours(1),
      idTokenValidity: Duration.hours(1),
      refreshTokenValidity: Duration.days(1),
    })
    // Without this the new sign-in pages stay unavailable.
    const branding = new cognito.CfnManagedLoginBranding(this, 'Pages', {
      userPoolId: pool.userPoolId,
      clientId: client.userPoolClientId,
      useCognitoProvidedValues: true,
    })
    branding.addResourceDependency(domain)
    for (const [i, email] of region.administrators.entries()) {
      new cognito.CfnUserPoolUser(this, `Administrator${i}`, {
        userPoolId: pool.userPoolId,
        username: email,
        desiredDeliveryMediums: ['EMAIL'],
        userAttributes: [
          { name: 'email', value: email },
          { name: 'email_verified', value: 'true' },
        ],
      })
    }
    this.signIn = {
      issuer: `https://cognito-idp.${Aws.REGION}.amazonaws.com/${pool.userPoolId}`,
      clientId: client.userPoolClientId,
    }
  }
}
